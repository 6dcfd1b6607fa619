import type { CitizenErrand } from '@handslag/contracts/errands';
import type { Applicant } from '../../actor.ts';
import { sendOutgoing } from '../../attachments/outgoing-files.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { insertEvent, updateByApplicant } from '../errand-repository.ts';
import { getMyErrand } from '../get-my-errand.ts';
import { inMyErrand } from '../in-my-errand.ts';
import { uploaderOf } from './uploader-of.ts';

/** Writes to whoever handles an errand of the actor's. To them the errand is unread. */
export async function writeMessage(
  ctx: Context,
  actor: Applicant,
  errandId: string,
  { message, attachments }: { message: string; attachments: readonly string[] },
): Promise<CitizenErrand> {
  const { municipalityId, uploaderId } = uploaderOf(actor);
  await inMyErrand(ctx, actor, errandId, async (tx, errand) => {
    if (errand.closedAt !== null) throw new ProblemError('errand_closed');
    await updateByApplicant(tx, errandId);
    const eventId = await insertEvent(tx, {
      municipalityId,
      errandId,
      kind: 'message',
      actorKind: 'applicant',
      actorId: actor.kind === 'citizen' ? actor.person.id : null,
      visibleToCitizen: true,
      content: { message },
    });
    await sendOutgoing(tx, { errandId, uploaderId, eventId, attachments });
    await record(tx, actor, { action: 'errand:message-written', object: { kind: 'errand', id: errandId } });
  });
  return getMyErrand(ctx, actor, errandId);
}
