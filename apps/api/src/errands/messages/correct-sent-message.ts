import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { withdrawNotice } from '../../notifications/withdraw-notice.ts';
import { updateRevision } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { openHandledErrand } from '../handling/open-handled-errand.ts';
import { messageNotice } from '../handling/tell-citizen.ts';
import { undoMessage } from './undo-message.ts';

/** Puts right, or takes back, what the account has just written to an applicant; taken back, no mail is sent about it. */
export async function correctSentMessage(
  ctx: Context,
  actor: StaffActor,
  { errandId, eventId, message }: { errandId: string; eventId: string; message: string },
): Promise<HandledErrand> {
  await inHandledErrand(ctx, actor, errandId, async (tx) => {
    await updateRevision(tx, errandId);
    const done = await undoMessage(tx, errandId, eventId, message, {
      didIt: ({ actorKind, actorId }) => actorKind === 'staff' && actorId === actor.accountId,
      now: ctx.clock(),
    });
    if (done === 'withdrawn') await withdrawNotice(tx, messageNotice(eventId));
    await record(tx, actor, { action: `errand:message-${done}`, object: { kind: 'errand', id: errandId } });
  });
  return openHandledErrand(ctx, actor, errandId);
}
