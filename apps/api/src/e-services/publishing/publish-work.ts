import type { Work } from '@handslag/contracts/builder';
import type { Tenant } from '@handslag/database/database';
import type { Municipality, StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeWork } from '../builder/change-work.ts';
import type { WorkRow } from '../builder/work-repository.ts';
import { forgetPublished } from '../published-e-services.ts';
import { problemsOfWork } from '../review/problems-of-work.ts';
import { publishNow } from './publish-now.ts';
import { updatePlan } from './publishing-repository.ts';

type Publishing = { revision: number; note: string; at: string | null };

/**
 * Publishes the work as a new version, now or at a time that is to come. What the review finds wrong stops it either way:
 * `review_failed`, with everything found. A plan covers the work as it is now, and is reviewed again when its time comes.
 * Work that does not differ from what is published makes no version.
 */
export async function publishWork(
  ctx: Context,
  actor: StaffActor,
  key: string,
  { revision, note, at }: Publishing,
): Promise<Work> {
  const { municipality, accountId } = actor;
  const planned = at !== null && Date.parse(at) > ctx.clock().getTime() ? new Date(at) : null;
  const work = await changeWork(ctx, actor, {
    key,
    revision,
    action: planned ? 'e-service:publishing-planned' : 'e-service:published',
    details: planned ? { at: planned.toISOString() } : { revision },
    update: async (tx, found) => {
      await demandReviewed(ctx, tx, municipality, found);
      if (planned) await updatePlan(tx, key, { at: planned, by: accountId, note, revision: found.revision });
      else await publishNow(tx, municipality, found, { publishedBy: accountId, note });
    },
  });
  forgetPublished(ctx, municipality);
  if (!work) throw new ProblemError('not_found');
  return work;
}

/** Refuses what the review finds wrong. */
async function demandReviewed(ctx: Context, tx: Tenant, place: Municipality, work: WorkRow): Promise<void> {
  const problems = await problemsOfWork(ctx, tx, place, work);
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new ProblemError('review_failed', { details: { problems } });
  }
}
