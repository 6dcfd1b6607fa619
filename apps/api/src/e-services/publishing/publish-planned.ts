import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { lockWork, type WorkRow } from '../builder/work-repository.ts';
import { forgetPublished } from '../published-e-services.ts';
import { problemsOfWork } from '../review/problems-of-work.ts';
import { publishNow } from './publish-now.ts';
import { listDuePlans, updatePlanProblem } from './publishing-repository.ts';

const changedSince =
  'E-tjänsten ändrades efter att publiceringen planerades. Gå igenom ändringarna och planera på nytt.';

/**
 * Publishes, in one municipality, what was planned for now. Reviewed once more: what has been changed or broken since it was planned is
 * not published, and its authors are shown why. Each on its own, so that one does not keep the others.
 */
export async function publishPlanned(ctx: Context, place: Municipality): Promise<void> {
  const due = await ctx.db.tenant(place.id, (tx) => listDuePlans(tx, ctx.clock()));
  for (const { key } of due) await ctx.db.tenant(place.id, (tx) => publishOne(ctx, tx, place, key));
  if (due.length > 0) forgetPublished(ctx, place);
}

async function publishOne(ctx: Context, tx: Tenant, place: Municipality, key: string): Promise<void> {
  const work = await lockWork(tx, key);
  // Another process was quicker, or it was cancelled meanwhile.
  const plan = (await listDuePlans(tx, ctx.clock())).find((one) => one.key === key);
  if (!work || !plan) return;
  const problem = plan.revision === work.revision ? await firstError(ctx, tx, place, work) : changedSince;
  if (problem !== null) await updatePlanProblem(tx, key, problem);
  else await publishNow(tx, place, work, { publishedBy: plan.by, note: plan.note });
  await record(
    tx,
    { kind: 'system', municipality: place },
    {
      action: problem === null ? 'e-service:published' : 'e-service:publishing-refused',
      object: { kind: 'e-service', id: key },
      details: { revision: work.revision, plannedBy: plan.by },
    },
  );
}

async function firstError(
  ctx: Context,
  tx: Tenant,
  place: Municipality,
  work: WorkRow,
): Promise<string | null> {
  const problems = await problemsOfWork(ctx, tx, place, work);
  return problems.find(({ severity }) => severity === 'error')?.message ?? null;
}
