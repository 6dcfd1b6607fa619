import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { endOpenings } from './secrecy-repository.ts';

/** Masks an errand again in this session. */
export async function closeSecret(ctx: Context, actor: StaffActor, errandId: string): Promise<null> {
  return inHandledErrand(ctx, actor, errandId, async (tx) => {
    await endOpenings(tx, errandId, actor.sessionId);
    await record(tx, actor, { action: 'errand:secret-closed', object: { kind: 'errand', id: errandId } });
    return null;
  });
}
