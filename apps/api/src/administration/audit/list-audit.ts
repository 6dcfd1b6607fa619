import type { QueryOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { AuditFilter, listAuditEndpoint } from '@handslag/contracts/audit';
import { addDays } from '@handslag/form-engine';
import type { StaffActor } from '../../actor.ts';
import { readAudit, type AuditQuestion } from '../../audit/read-audit.ts';
import type { Context } from '../../context.ts';
import { startOfSwedishDay } from '../../drafts/swedish-day.ts';

const pageSize = 50;

/** A page of what has been done and read in the actor's municipality. */
export async function listAudit(
  ctx: Context,
  { municipality }: StaffActor,
  { before, ...filter }: QueryOf<typeof listAuditEndpoint>,
): Promise<ReplyOf<typeof listAuditEndpoint>> {
  const question = { ...questionOf(filter), before: before ?? null, most: pageSize + 1 };
  const { events, staff } = await ctx.db.tenant(municipality.id, (tx) => readAudit(tx, question));
  const page = events.slice(0, pageSize);
  return { events: page, next: events.length > pageSize ? (page.at(-1)?.number ?? null) : null, staff };
}

/** The filter's Swedish days as moments: both days included. */
export function questionOf({ from, to, ...rest }: AuditFilter): Omit<AuditQuestion, 'before' | 'most'> {
  const dayAfter = to === undefined ? null : addDays(to, 1);
  return {
    ...rest,
    from: from === undefined ? null : startOfSwedishDay(from),
    until: !dayAfter ? null : startOfSwedishDay(dayAfter),
  };
}
