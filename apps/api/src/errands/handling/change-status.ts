import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { deadlineWith } from '../deadline.ts';
import { changeHandledErrand } from './change-handled-errand.ts';
import { updateStatus } from './handling-repository.ts';
import { statusesAfter } from './statuses-after.ts';
import { tellCitizen } from './tell-citizen.ts';

/**
 * Gives the errand another of its service's statuses, with words to the citizen: on the timeline, and as a notice by mail.
 * Only one that the service lets follow. Leaving a status that waits for a completion takes back what was asked for (a trigger's work).
 */
export async function changeStatus(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, status, message }: { revision: number; status: string; message: string },
): Promise<HandledErrand> {
  return changeHandledErrand(ctx, actor, errandId, {
    action: 'errand:status-changed',
    update: (tx, errand, { settings }) => {
      if (errand.revision !== revision) throw new ProblemError('errand_changed');
      const chosen = statusesAfter(settings, errand).find(({ id }) => id === status);
      if (!chosen) throw new ProblemError('status_change_not_allowed');
      const deadlineOn = deadlineWith(chosen, errand, actor.municipality, ctx.clock());
      return updateStatus(tx, errandId, revision, { ...chosen, deadlineOn });
    },
    event: { kind: 'status_changed', visibleToCitizen: true, content: { status, message } },
    then: (tx, errand) => tellCitizen(ctx, tx, actor.municipality.id, errand),
  });
}
