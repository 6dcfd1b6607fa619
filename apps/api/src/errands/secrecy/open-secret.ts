import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { endOpenings, insertOpening } from './secrecy-repository.ts';

/**
 * Shows what is masked in an errand to this session, for thirty minutes. The reason is kept beside the audit chain, which names it
 * by its id: it may tell of people, and the chain is for ever.
 */
export async function openSecret(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  reason: string,
): Promise<{ openUntil: string }> {
  return inHandledErrand(ctx, actor, errandId, async (tx) => {
    const { municipality, accountId, sessionId } = actor;
    await endOpenings(tx, errandId, sessionId);
    const { id, openUntil } = await insertOpening(tx, {
      municipalityId: municipality.id,
      errandId,
      accountId,
      sessionId,
      reason,
    });
    await record(tx, actor, {
      action: 'errand:secret-opened',
      object: { kind: 'errand', id: errandId },
      details: { reason: id },
    });
    return { openUntil: openUntil.toISOString() };
  });
}
