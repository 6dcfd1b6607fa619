import type { BodyOf } from '@handslag/contracts/endpoint';
import type { addPapersEndpoint, HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import { sendOutgoing } from '../../attachments/outgoing-files.ts';
import type { Context } from '../../context.ts';
import { changeHandledErrand } from '../handling/change-handled-errand.ts';
import { updateLastEvent } from '../handling/handling-repository.ts';
import { storable } from '../storable.ts';

/** Adds scans of what came on paper: they stand among the files that were sent in, and to colleagues the errand is unread. */
export async function addPapers(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, text, attachments }: BodyOf<typeof addPapersEndpoint>,
): Promise<HandledErrand> {
  return changeHandledErrand(ctx, actor, errandId, {
    action: 'errand:papers-added',
    update: (tx) => updateLastEvent(tx, errandId, revision),
    event: {
      kind: 'papers_added',
      visibleToCitizen: true,
      content: text === '' ? {} : { message: storable(text) },
    },
    then: (tx) => sendOutgoing(tx, { errandId, uploaderId: actor.accountId, eventId: null, attachments }),
  });
}
