import type { Actor } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';
import type { PublishedEService } from './published-e-service.ts';

/**
 * Refuses whoever has not proven who they are as the service demands: `sign_in_required`, or `eid_not_accepted` where the service takes
 * fewer e-legitimations than its municipality and the one of this session is none of them (trust.md, section 2).
 */
export function demandSignIn(
  { settings: { login, eids } }: Pick<PublishedEService, 'settings'>,
  actor: Actor,
): void {
  if (actor.kind !== 'citizen') {
    if (login === 'required') throw new ProblemError('sign_in_required');
  } else if (login !== 'none' && eids && !eids.includes(actor.eid)) {
    throw new ProblemError('eid_not_accepted');
  }
}
