import type { DraftOwner } from '@handslag/database/database';
import type { Applicant } from '../actor.ts';

/** By what a draft is found to be the actor's: the person, or for what belongs to a session, the session. */
export function draftOwner(actor: Applicant, draft: string): DraftOwner {
  const person = actor.kind === 'citizen' ? actor.person.id : null;
  return { municipality: actor.municipality.id, draft, person, session: actor.sessionId };
}
