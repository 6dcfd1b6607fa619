import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeHandledErrand } from '../handling/change-handled-errand.ts';
import { updateStatus } from '../handling/handling-repository.ts';
import { tellCitizen } from '../handling/tell-citizen.ts';
import { listCompletions } from './completion-repository.ts';
import { statusBack } from './status-back.ts';

/** Takes back what was asked for; what the applicant was writing goes with it (a trigger's work), and the errand goes on where it was. */
export async function withdrawCompletion(
  ctx: Context,
  actor: StaffActor,
  { errandId, completionId, revision }: { errandId: string; completionId: string; revision: number },
): Promise<HandledErrand> {
  return changeHandledErrand(ctx, actor, errandId, {
    action: 'errand:completion-withdrawn',
    update: async (tx, errand, { settings }) => {
      const open = (await listCompletions(tx, errandId)).find(({ state }) => state === 'open');
      if (open?.id !== completionId) throw new ProblemError('completion_not_open');
      return updateStatus(
        tx,
        errandId,
        revision,
        statusBack(ctx, actor.municipality, settings, errand, open),
      );
    },
    event: { kind: 'completion_withdrawn', visibleToCitizen: true, content: { completion: completionId } },
    then: (tx, errand) => tellCitizen(ctx, tx, actor.municipality.id, errand),
  });
}
