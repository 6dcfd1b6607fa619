/** Stands in the provider's description of itself, so that nobody can take it for one of real people. */
export const simulatorMark = { handslag_simulator: true };
