import type { Draft } from '@handslag/contracts/drafts';
import type { CitizenActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { openCompletionDraft, readCompletionDraft } from '../../drafts/open-completion-draft.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { ProblemError } from '../../problem-error.ts';
import { readSubmission } from '../../submissions/read-submission.ts';
import { inMyErrand } from '../in-my-errand.ts';
import { changeableQuestions } from './askable-questions.ts';
import { listCompletions } from './completion-repository.ts';
import { latestAnswers } from './latest-answers.ts';

/** Begins, or goes on, answering what is asked for in an errand of the actor's. `completion_not_open` when nothing is. */
export async function openCompletion(ctx: Context, actor: CitizenActor, errandId: string): Promise<Draft> {
  const draftId = await inMyErrand(ctx, actor, errandId, async (tx, errand) => {
    const completions = await listCompletions(tx, errandId);
    const open = completions.find(({ state }) => state === 'open');
    if (!open) throw new ProblemError('completion_not_open');
    const submission = await readSubmission(tx, errand.submissionId);
    const { eServiceKey, version } = submission;
    const found = await compiledForm(ctx, actor.municipality, eServiceKey, version);
    if (!found) throw new Error('The form an errand was filed on is gone');
    const latest = latestAnswers({ errand, submission, completions });
    return openCompletionDraft(ctx, tx, actor, {
      completionId: open.id,
      eServiceKey,
      version,
      answers: latest.answers,
      asked: changeableQuestions(found.form, latest, open.questions),
    });
  });
  return readCompletionDraft(ctx, actor, draftId);
}
