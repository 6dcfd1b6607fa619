import type { CitizenErrand } from '@handslag/contracts/errands';
import type { Applicant } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { updateByApplicant } from '../errand-repository.ts';
import { applicantReads, getMyErrand } from '../get-my-errand.ts';
import { inMyErrand } from '../in-my-errand.ts';
import { undoMessage } from './undo-message.ts';

/** Puts right, or takes back, what the actor has just written in an errand. */
export async function correctMessage(
  ctx: Context,
  actor: Applicant,
  { errandId, eventId, message }: { errandId: string; eventId: string; message: string },
): Promise<CitizenErrand> {
  await inMyErrand(ctx, actor, errandId, async (tx) => {
    const done = await undoMessage(tx, errandId, eventId, message, applicantReads(ctx, actor));
    await updateByApplicant(tx, errandId);
    await record(tx, actor, { action: `errand:message-${done}`, object: { kind: 'errand', id: errandId } });
  });
  return getMyErrand(ctx, actor, errandId);
}
