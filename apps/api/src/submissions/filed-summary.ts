import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import { inLanguage, summary, type Answers, type CompiledForm, type SummaryRow } from '@handslag/form-engine';
import { swedishDay } from '../drafts/swedish-day.ts';

type Filed = { answers: Answers; attributes: Record<string, string | number | boolean> };

/** What was filed, in words: with the form, the day and the facts of that time. */
export function filedSummary(
  form: CompiledForm,
  { answers, attributes }: Filed,
  receivedAt: Date,
): SummaryStepJson[] {
  const surroundings = { today: swedishDay(receivedAt), attributes };
  return summary(form, answers, surroundings).map(({ stepId, title, rows }) => ({
    stepId,
    title,
    rows: rows.map(presentRow),
  }));
}

function presentRow({ path, questionId, label, value, kind, rows }: SummaryRow): SummaryRowJson {
  return { path, questionId, label, value, kind, ...(rows && { rows: rows.map(presentRow) }) };
}

/** Whose file it is, in the question's words. */
export function questionLabel(form: CompiledForm, questionPath: string): string {
  const id = questionPath.split('.').at(-1)?.replace(/\[.*$/, '') ?? '';
  const question = form.byId.get(id)?.question;
  return question ? inLanguage(question.label, 'sv') : id;
}
