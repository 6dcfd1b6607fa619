import { ProblemError } from '../problem-error.ts';

/** Refuses what would change a draft that several are signing: `draft_being_signed`, with the request that locks it. */
export function demandUnlocked({ lockedBy }: { lockedBy: string | null }): void {
  if (lockedBy !== null) throw new ProblemError('draft_being_signed', { details: { signingId: lockedBy } });
}
