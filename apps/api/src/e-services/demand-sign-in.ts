import type { Actor } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';
import { demandLevel } from './demand-level.ts';
import type { PublishedEService } from './published-e-service.ts';

/**
 * Refuses whoever has not proven who they are as the service demands: `sign_in_required`, `eid_not_accepted` where the service takes
 * fewer e-legitimations than its municipality and the one of this session is none of them, or `loa_too_low` (trust.md, section 2).
 */
export function demandSignIn(service: Pick<PublishedEService, 'key' | 'settings'>, actor: Actor): void {
  const { login, eids } = service.settings;
  if (actor.kind !== 'citizen') {
    if (login === 'required') throw new ProblemError('sign_in_required');
    return;
  }
  if (login === 'none') return;
  if (eids && !eids.includes(actor.eid)) throw new ProblemError('eid_not_accepted');
  demandLevel(service, actor);
}
