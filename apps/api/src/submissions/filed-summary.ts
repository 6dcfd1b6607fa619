import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import type { Language } from '@handslag/contracts/municipalities';
import { inLanguage, summary, type Answers, type CompiledForm, type SummaryRow } from '@handslag/form-engine';
import { swedishDay } from '../drafts/swedish-day.ts';
import { readableText } from './readable-text.ts';

type Filed = {
  answers: Answers;
  attributes: Record<string, string | number | boolean>;
  /** The day of the review, YYYY-MM-DD; that of the arrival where it was not kept. */
  today?: string | undefined;
};

/**
 * What was filed, in words: with the form, the day and the facts of its review, so that it reads as what was reviewed and signed; in
 * Swedish, unless whoever reads it has chosen another language.
 */
export function filedSummary(
  form: CompiledForm,
  { answers, attributes, today }: Filed,
  receivedAt: Date,
  language: Language = 'sv',
): SummaryStepJson[] {
  const surroundings = { today: today ?? swedishDay(receivedAt), attributes, language };
  return summary(form, answers, surroundings).map(({ stepId, title, rows }) => ({
    stepId,
    title,
    rows: rows.map(presentRow),
  }));
}

function presentRow({ path, questionId, label, value, kind, rows }: SummaryRow): SummaryRowJson {
  return {
    path,
    questionId,
    label,
    value: readableText(value),
    kind,
    ...(rows && { rows: rows.map(presentRow) }),
  };
}

/** Whose file it is, in the question's words. */
export function questionLabel(form: CompiledForm, questionPath: string, language: Language = 'sv'): string {
  const id = questionPath.split('.').at(-1)?.replace(/\[.*$/, '') ?? '';
  const question = form.byId.get(id)?.question;
  return question ? inLanguage(question.label, language) : id;
}
