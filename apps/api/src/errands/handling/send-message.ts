import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { changeHandledErrand } from './change-handled-errand.ts';
import { updateLastEvent } from './handling-repository.ts';
import { tellCitizen } from './tell-citizen.ts';

/** Writes to the citizen without changing the status: on the timeline, and as a notice by mail. */
export async function sendMessage(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, message }: { revision: number; message: string },
): Promise<HandledErrand> {
  return changeHandledErrand(ctx, actor, errandId, {
    action: 'errand:message-sent',
    update: (tx) => updateLastEvent(tx, errandId, revision),
    event: { kind: 'message', visibleToCitizen: true, content: { message } },
    then: (tx, errand) => tellCitizen(ctx, tx, actor.municipality.id, errand),
  });
}
