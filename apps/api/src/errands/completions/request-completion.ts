import { randomUUID } from 'node:crypto';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { ProblemError } from '../../problem-error.ts';
import { readSubmission } from '../../submissions/read-submission.ts';
import { deadlineWith } from '../deadline.ts';
import type { WholeErrand } from '../errand-repository.ts';
import { changeHandledErrand } from '../handling/change-handled-errand.ts';
import { updateStatus } from '../handling/handling-repository.ts';
import { tellCitizen } from '../handling/tell-citizen.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { waitingForCompletion } from '../status-shown.ts';
import { askableQuestions } from './askable-questions.ts';
import { insertCompletion, listCompletions } from './completion-repository.ts';
import { latestAnswers } from './latest-answers.ts';

type Asked = { revision: number; questions: readonly string[]; reason: string; dueOn: string };

/**
 * Asks the applicant for some of the answers anew. The errand waits for them, the applicant is told by mail that something is asked for,
 * and reads what and why behind the sign-in.
 */
export async function requestCompletion(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, questions, reason, dueOn }: Asked,
): Promise<HandledErrand> {
  const id = randomUUID();
  let about = '';
  if (dueOn < swedishDay(ctx.clock())) {
    const fields = [{ path: 'dueOn', message: 'Välj en dag som inte har passerat.' }];
    throw new ProblemError('validation_failed', { fields });
  }
  return changeHandledErrand(ctx, actor, errandId, {
    action: 'errand:completion-requested',
    update: async (tx, errand, { settings }) => {
      await demandOpen(tx, actor, errand);
      if (errand.revision !== revision) throw new ProblemError('errand_changed');
      if (errand.closedAt !== null) throw new ProblemError('errand_closed');
      const chosen = await chosenQuestions(ctx, tx, actor, errand, questions);
      about = chosen.map(({ label }) => label).join(', ');
      const waiting =
        settings.statuses.find(({ contentType }) => contentType === 'waiting_for_completion') ??
        waitingForCompletion;
      const deadlineOn = deadlineWith(
        { contentType: 'waiting_for_completion' },
        errand,
        actor.municipality,
        ctx.clock(),
      );
      if (!(await updateStatus(tx, errandId, revision, { ...waiting, deadlineOn }))) return false;
      await insertCompletion(tx, {
        municipalityId: actor.municipality.id,
        id,
        errandId,
        askedById: actor.accountId,
        questions: chosen.map((one) => one.id),
        reason,
        dueOn,
        statusBefore: statusToReturnTo(settings, errand),
      });
      return true;
    },
    event: () => ({
      kind: 'completion_requested',
      visibleToCitizen: true,
      content: { message: reason, completion: id, about },
    }),
    then: (tx, errand) =>
      tellCitizen(ctx, tx, actor.municipality.id, errand, {
        template: 'completion-requested',
        dedupeKey: `completion-requested ${id}`,
        facts: { dueOn },
      }),
  });
}

/** In the form's order. Refuses what the filed form does not ask, and whom nobody could answer as. */
async function chosenQuestions(
  ctx: Context,
  tx: Tenant,
  { municipality }: StaffActor,
  errand: WholeErrand,
  chosen: readonly string[],
): Promise<HandledErrand['askable']> {
  const completions = await listCompletions(tx, errand.id);
  if (completions.some(({ state }) => state === 'open')) throw new ProblemError('completion_open_already');
  const submission = await readSubmission(tx, errand.submissionId);
  const found = await compiledForm(ctx, municipality, submission.eServiceKey, submission.version);
  if (!found || errand.personId === null) throw new ProblemError('completion_not_possible');
  const askable = askableQuestions(found.form, latestAnswers({ errand, submission, completions }));
  if (chosen.some((id) => !askable.some((one) => one.id === id)))
    throw new ProblemError('completion_not_possible');
  return askable.filter(({ id }) => chosen.includes(id));
}

/** Where the errand goes when it is answered: where it was, unless it was waiting already. */
function statusToReturnTo(
  { statuses }: Pick<EServiceSettings, 'statuses'>,
  { statusId, statusContentType }: WholeErrand,
): { id: string; contentType: string } {
  if (statusContentType !== 'waiting_for_completion') return { id: statusId, contentType: statusContentType };
  const working = statuses.find(({ contentType }) => contentType === 'in_progress') ?? statuses[0];
  return working
    ? { id: working.id, contentType: working.contentType }
    : { id: statusId, contentType: statusContentType };
}
