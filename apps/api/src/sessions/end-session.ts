import type { Actor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { SessionEnding } from '../http/fastify-types.ts';
import { countDrafts, updateSessionEnded } from './session-repository.ts';

/**
 * Ends the actor's session. Working copies bound to it are deleted in the same transaction, by the database; the counts say
 * how many that was and how many drafts of the person's stay. Nobody's session is nothing to end.
 */
export async function endSession(
  ctx: Context,
  actor: Actor,
  reason: SessionEnding,
): Promise<{ draftsDeleted: number; draftsKept: number }> {
  if (actor.kind === 'nobody') return { draftsDeleted: 0, draftsKept: 0 };
  const { sessionId, municipality } = actor;
  return ctx.db.tenant(municipality.id, async (tx) => {
    const { bound, kept } = await countDrafts(
      tx,
      sessionId,
      actor.kind === 'citizen' ? actor.person.id : null,
    );
    const ended = await updateSessionEnded(tx, sessionId, reason);
    if (!ended) return { draftsDeleted: 0, draftsKept: kept };
    await record(tx, actor, {
      action: 'session:ended',
      object: { kind: 'session', id: sessionId },
      details: { reason },
    });
    return { draftsDeleted: bound, draftsKept: kept };
  });
}
