import type { HandledErrand } from '@handslag/contracts/handling';
import { sendOutgoing } from '../../attachments/outgoing-files.ts';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { undoSeconds } from '../messages/undo-until.ts';
import { changeHandledErrand } from './change-handled-errand.ts';
import { updateLastEvent } from './handling-repository.ts';
import { messageNotice, tellCitizen } from './tell-citizen.ts';

/**
 * Writes to the citizen without changing the status: on the timeline at once, and as a notice by mail when it can no longer be taken
 * back.
 */
export async function sendMessage(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, message, attachments }: { revision: number; message: string; attachments: readonly string[] },
): Promise<HandledErrand> {
  return changeHandledErrand(ctx, actor, errandId, {
    action: 'errand:message-sent',
    update: (tx) => updateLastEvent(tx, errandId, revision),
    event: { kind: 'message', visibleToCitizen: true, content: { message } },
    then: async (tx, errand, eventId) => {
      await sendOutgoing(tx, { errandId, uploaderId: actor.accountId, eventId, attachments });
      await tellCitizen(ctx, tx, actor.municipality.id, errand, {
        dedupeKey: messageNotice(eventId),
        afterSeconds: undoSeconds,
      });
    },
  });
}
