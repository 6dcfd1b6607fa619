import type { CitizenErrand } from '@handslag/contracts/errands';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { insertEvent, updateWithdrawn } from './errand-repository.ts';
import { getMyErrand } from './get-my-errand.ts';
import { inMyErrand } from './in-my-errand.ts';
import { withdrawnByApplicant } from './status-shown.ts';

/** Takes an errand of the actor's back while it is not decided: it is closed, and kept like any other. */
export async function withdrawErrand(
  ctx: Context,
  actor: CitizenActor,
  errandId: string,
): Promise<CitizenErrand> {
  await inMyErrand(ctx, actor, errandId, async (tx, { closedAt }) => {
    if (closedAt !== null) throw new ProblemError('errand_closed');
    await updateWithdrawn(tx, errandId, withdrawnByApplicant);
    await insertEvent(tx, {
      municipalityId: actor.municipality.id,
      errandId,
      kind: 'errand_withdrawn',
      actorKind: 'applicant',
      actorId: actor.person.id,
      visibleToCitizen: true,
      content: { status: withdrawnByApplicant.id },
    });
    await record(tx, actor, { action: 'errand:withdrawn', object: { kind: 'errand', id: errandId } });
  });
  return getMyErrand(ctx, actor, errandId);
}
