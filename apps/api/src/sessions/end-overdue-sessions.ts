import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { updateOverdueSessions } from './session-repository.ts';

/**
 * Ends the sessions whose idle or longest time is up though no request comes any more, with the working copies that belong to
 * them. Answers how many. For a job, once a minute.
 */
export async function endOverdueSessions(ctx: Context, { id, settings }: Municipality): Promise<number> {
  return ctx.db.tenant(id, (tx) => updateOverdueSessions(tx, settings.idleMinutes));
}
