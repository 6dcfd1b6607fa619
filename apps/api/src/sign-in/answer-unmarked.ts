import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { revokeSession } from '../sessions/revoke-session.ts';
import type { Asked, Polled } from './poll-sign-in.ts';
import { findOpenedSession, updateBegunElsewhere, type BegunElsewhere } from './sign-in-repository.ts';

/**
 * What a browser without the mark of having begun a sign-in is told of it. Another tab of the one that did has its session by now.
 * One that the app sent somebody back to is told that it began elsewhere: whoever did may have sent them the link, and is not signed in
 * by it, or not any more. Throws `sign_in_not_found` to any other.
 */
export async function answerUnmarked(
  ctx: Context,
  municipality: Municipality,
  { transactionId, previousSession, returnCode }: Asked,
): Promise<Polled> {
  const opened =
    previousSession === null
      ? null
      : await ctx.db.tenant(municipality.id, (tx) => findOpenedSession(tx, transactionId, previousSession));
  if (opened) return { progress: { state: 'complete', ...opened }, session: null };
  const elsewhere = returnCode === null ? null : await undo(ctx, municipality, transactionId, returnCode);
  if (!elsewhere) throw new ProblemError('sign_in_not_found');
  ctx.log.warn(
    { municipality: municipality.slug },
    'an app sent somebody back to a browser that began nothing',
  );
  const { order } = elsewhere;
  const connection = ctx.eids.connection(order?.connection ?? '');
  if (order && connection && connection.way !== 'redirect') await connection.provider.cancel(order.handle);
  return { progress: { state: 'failed', message: 'begun-elsewhere', retryable: false }, session: null };
}

async function undo(
  ctx: Context,
  municipality: Municipality,
  transactionId: string,
  returnCode: string,
): Promise<BegunElsewhere | null> {
  return ctx.db.tenant(municipality.id, async (tx) => {
    const elsewhere = await updateBegunElsewhere(tx, transactionId, returnCode);
    if (elsewhere?.order) await recordFailure(tx, municipality, transactionId, elsewhere);
    if (elsewhere?.sessionId)
      await revokeSession(tx, municipality, elsewhere.sessionId, 'approved-elsewhere');
    return elsewhere;
  });
}

async function recordFailure(
  tx: Tenant,
  municipality: Municipality,
  id: string,
  { eid }: BegunElsewhere,
): Promise<void> {
  await record(
    tx,
    { kind: 'nobody', municipality },
    {
      action: 'sign-in:failed',
      object: { kind: 'sign-in', id },
      details: { eid, reason: 'approved in another browser' },
    },
  );
}
