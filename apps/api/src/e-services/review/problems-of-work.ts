import type { WorkProblem } from '@handslag/contracts/builder';
import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { WorkRow } from '../builder/work-repository.ts';
import { listHandlerGroups } from './review-repository.ts';
import { reviewWork } from './review-work.ts';

/** Everything the review has to say of a work where it would be published. */
export async function problemsOfWork(
  ctx: Context,
  tx: Tenant,
  place: Municipality,
  work: Pick<WorkRow, 'settings' | 'definition'>,
): Promise<WorkProblem[]> {
  return reviewWork(ctx, place, await listHandlerGroups(tx), work);
}
