import type { HandledErrand } from '@handslag/contracts/handling';
import { inLanguage, walk, type CompiledForm } from '@handslag/form-engine';
import { swedishDay } from '../../drafts/swedish-day.ts';
import type { CompletionRow } from './completion-repository.ts';

type Answered = NonNullable<CompletionRow['submission']>;

const unanswerable: readonly string[] = ['information', 'stop', 'calculated'];

/** The outermost questions that were asked when these answers were given: what a completion may be asked for. */
export function askableQuestions(form: CompiledForm, latest: Answered): HandledErrand['askable'] {
  const shown = shownQuestions(form, latest);
  return form.steps.flatMap(({ step, children }) =>
    children
      .filter(({ question }) => shown.has(question.id) && !unanswerable.includes(question.type))
      .map(({ question }) => ({
        id: question.id,
        label: inLanguage(question.label, 'sv'),
        stepTitle: inLanguage(step.title, 'sv'),
        answered: latest.answers[question.id] !== undefined,
      })),
  );
}

/**
 * What an applicant who is asked for some questions may change: those, and whatever their new answers may bring, which was not asked
 * before.
 */
export function changeableQuestions(
  form: CompiledForm,
  latest: Answered,
  chosen: readonly string[],
): string[] {
  const shown = shownQuestions(form, latest);
  const all = form.steps.flatMap(({ children }) => children.map(({ question }) => question.id));
  return all.filter((id) => chosen.includes(id) || !shown.has(id));
}

function shownQuestions(
  form: CompiledForm,
  { answers, attributes, today, receivedAt }: Answered,
): Set<string> {
  const { steps } = walk(form, answers, { today: today ?? swedishDay(receivedAt), attributes });
  return new Set(steps.flatMap(({ paths }) => paths));
}
