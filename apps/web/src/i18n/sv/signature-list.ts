export const signatureTexts = {
  simulated: 'Simulerad e-legitimation',
};
