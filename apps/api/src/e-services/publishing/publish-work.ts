import type { Work, WorkProblem } from '@handslag/contracts/builder';
import type { Tenant } from '@handslag/database/database';
import type { Municipality, StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeWork } from '../builder/change-work.ts';
import type { WorkRow } from '../builder/work-repository.ts';
import { forgetPublished } from '../published-e-services.ts';
import { insertVersion, listHandlerGroups, updatePlan } from './publishing-repository.ts';
import { reviewWork } from './review-work.ts';

type Publishing = { revision: number; note: string; at: string | null };

/**
 * Publishes the work as a new version, now or at a time that is to come. What the review finds wrong stops it either way:
 * `review_failed`, with everything found. A plan covers what the work holds when its time comes, and is reviewed again then.
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
      if (planned) await updatePlan(tx, key, { at: planned, by: accountId, note });
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

/** Everything the review has to say of a work where it would be published. */
export async function problemsOfWork(
  ctx: Context,
  tx: Tenant,
  place: Municipality,
  work: Pick<WorkRow, 'settings' | 'definition'>,
): Promise<WorkProblem[]> {
  return reviewWork(ctx, place, await listHandlerGroups(tx), work);
}

/** Makes the work the newest version, where it is anything new. It must have been reviewed. */
export async function publishNow(
  tx: Tenant,
  { id }: Pick<Municipality, 'id'>,
  { key, settings, definition, changed, archived }: WorkRow,
  { publishedBy, note }: { publishedBy: string | null; note: string },
): Promise<void> {
  if (changed || archived) {
    await insertVersion(tx, { municipalityId: id, key, settings, definition, publishedBy, note });
  } else await updatePlan(tx, key, null);
}

/** Does not publish at the time that was set. */
export async function cancelPublishing(ctx: Context, actor: StaffActor, key: string): Promise<Work> {
  const work = await changeWork(ctx, actor, {
    key,
    action: 'e-service:publishing-cancelled',
    update: (tx) => updatePlan(tx, key, null),
  });
  if (!work) throw new ProblemError('not_found');
  return work;
}
