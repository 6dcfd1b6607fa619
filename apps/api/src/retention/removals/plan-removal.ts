import type { BodyOf } from '@handslag/contracts/endpoint';
import type { planRemovalEndpoint, RemovalRule, RetentionOverview } from '@handslag/contracts/retention';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentRetention } from './describe-retention.ts';
import { insertRemoval, listDueByService, lockRemovals, type DueRow } from './removal-repository.ts';

/** So long can it be cancelled. */
const hoursToThink = 24;

/**
 * Decides that what is due in some services is removed, a day from now at the earliest. Throws `work_changed` where the number due is
 * another than the one shown, or a removal of the service is planned already: nobody decides about what they have not seen.
 */
export async function planRemoval(
  ctx: Context,
  actor: StaffActor,
  { decisionReference, eServices }: BodyOf<typeof planRemovalEndpoint>,
): Promise<RetentionOverview> {
  const { municipality, accountId } = actor;
  const plannedAt = ctx.clock();
  return ctx.db.tenant(municipality.id, async (tx) => {
    await lockRemovals(tx, municipality.id);
    const found = new Map((await listDueByService(tx, plannedAt)).map((row) => [row.key, row]));
    const rules = [...new Map(eServices.map((one) => [one.key, one])).values()].map(({ key, due }) => {
      const rule = ruleOf(found.get(key), due);
      if (rule === null) throw new ProblemError('work_changed');
      return rule;
    });
    const id = await insertRemoval(tx, {
      municipalityId: municipality.id,
      decisionReference,
      rules,
      plannedBy: accountId,
      plannedAt,
      carryOutAfter: new Date(plannedAt.getTime() + hoursToThink * 3_600_000),
    });
    const reply = await presentRetention(ctx, tx);
    await record(tx, actor, {
      action: 'removal:planned',
      object: { kind: 'removal', id },
      details: { errands: rules.reduce((sum, { errands }) => sum + errands, 0), eServices: rules.length },
    });
    return reply;
  });
}

function ruleOf(row: DueRow | undefined, due: number): RemovalRule | null {
  if (!row || row.planned || row.due !== due || row.retentionDays === null || row.closedBefore === null)
    return null;
  const { key, name, retention, retentionDays, closedBefore } = row;
  return {
    eServiceKey: key,
    name,
    retention,
    retentionDays,
    closedBefore: closedBefore.toISOString(),
    errands: due,
  };
}
