import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { deadlineWith } from '../deadline.ts';
import { changeHandledErrand } from './change-handled-errand.ts';
import { updateStatus } from './handling-repository.ts';
import { tellCitizen } from './tell-citizen.ts';

/**
 * Gives the errand another of its service's statuses, with words to the citizen: on the timeline, and as a notice by mail.
 * Nothing goes back to being newly submitted, and the status it has is no change.
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
      const chosen = settings.statuses.find(({ id }) => id === status);
      if (errand.revision !== revision) throw new ProblemError('errand_changed');
      if (!chosen || chosen.id === errand.statusId || chosen.contentType === 'submitted') {
        throw new ProblemError('status_change_not_allowed');
      }
      const deadlineOn = deadlineWith(chosen, errand, actor.municipality, ctx.clock());
      return updateStatus(tx, errandId, revision, { ...chosen, deadlineOn });
    },
    event: { kind: 'status_changed', visibleToCitizen: true, content: { status, message } },
    then: (tx, errand) => tellCitizen(ctx, tx, actor.municipality.id, errand),
  });
}
