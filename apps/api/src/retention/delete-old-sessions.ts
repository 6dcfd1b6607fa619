import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { deleteSessionsEndedBefore } from './retention-repository.ts';

const daysKept = 90;

/** Deletes sessions that ended more than ninety days ago. What they did stays in the audit. Answers how many. */
export async function deleteOldSessions(ctx: Context, { id }: Municipality): Promise<number> {
  const before = new Date(ctx.clock().getTime() - daysKept * 86_400_000);
  return ctx.db.tenant(id, (tx) => deleteSessionsEndedBefore(tx, before));
}
