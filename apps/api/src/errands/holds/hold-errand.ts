import type { BodyOf } from '@handslag/contracts/endpoint';
import type { holdErrandEndpoint } from '@handslag/contracts/retention';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { insertEvent } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { insertHold, liftHold } from './hold-repository.ts';

/**
 * Keeps an errand from being removed whatever its age, or no longer. The reason stays with the hold: neither the timeline nor the audit
 * has it. Throws `errand_changed` when a colleague has just done the same, `errand_masked` where it is to be lifted unseen.
 */
export async function holdErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { held, reason }: BodyOf<typeof holdErrandEndpoint>,
): Promise<null> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    const { municipality, accountId } = actor;
    if (!held) await demandOpen(tx, actor, errand);
    const hold = { municipalityId: municipality.id, errandId, accountId, reason };
    const done = held ? await insertHold(tx, hold) : await liftHold(tx, hold);
    if (!done) throw new ProblemError('errand_changed');
    await insertEvent(tx, {
      municipalityId: municipality.id,
      errandId,
      kind: held ? 'hold_placed' : 'hold_lifted',
      actorKind: 'staff',
      actorId: accountId,
      visibleToCitizen: false,
    });
    const action = held ? 'errand:held' : 'errand:hold-lifted';
    await record(tx, actor, { action, object: { kind: 'errand', id: errandId } });
    return null;
  });
}
