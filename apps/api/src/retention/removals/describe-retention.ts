import type { RetentionOverview } from '@handslag/contracts/retention';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { listDueByService, listRemovals } from './removal-repository.ts';

const mostRemovals = 100;

/** What could be removed now, by service, and the removals there have been. */
export async function describeRetention(
  ctx: Context,
  { municipality }: StaffActor,
): Promise<RetentionOverview> {
  return ctx.db.tenant(municipality.id, (tx) => presentRetention(ctx, tx));
}

/** The same in a transaction that has changed it. */
export async function presentRetention({ clock }: Context, tx: Tenant): Promise<RetentionOverview> {
  const services = await listDueByService(tx, clock());
  const removals = await listRemovals(tx, { most: mostRemovals });
  return {
    eServices: services.map(({ key, name, retention, retentionDays, closed, due, held, planned }) => ({
      key,
      name,
      retention,
      retentionDays,
      closed,
      due,
      held,
      planned,
    })),
    removals: removals.map(({ plannedAt, carryOutAfter, endedAt, ...removal }) => ({
      ...removal,
      plannedAt: plannedAt.toISOString(),
      carryOutAfter: carryOutAfter.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
  };
}
