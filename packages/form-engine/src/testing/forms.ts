import { compile } from '../compile/compile.ts';
import type { Condition, EServiceDefinition, Question, Step } from '../definition.ts';
import type { CompiledForm } from '../evaluation/compiled-form.ts';
import type { Issue } from '../issue.ts';
import { check } from '../runs/check.ts';
import { summary } from '../runs/summary.ts';

export const today = '2026-11-22';

type Loose<Q> = Q extends Question ? Omit<Q, 'label'> & { readonly label?: string } : never;

/** A question with its id as label. */
export const q = ({ label, ...question }: Loose<Question>): Question =>
  ({ label: { sv: label ?? question.id }, ...question }) as Question;

export const step = (id: string, questions: readonly Question[], more: Partial<Step> = {}): Step => ({
  id,
  title: { sv: id },
  questions,
  ...more,
});

export const definition = (...questions: readonly Question[]): EServiceDefinition => ({
  format: 1,
  steps: [step('step', questions)],
});

export const formOf = (...questions: readonly Question[]): CompiledForm => compile(definition(...questions));

export const is = (answer: string, value: string | number | boolean): Condition => ({
  compare: '=',
  left: { answer },
  right: { value },
});

/** What is said about one answer to one question. */
export const issuesWith = (
  question: Question,
  answer: unknown,
  level: 'save' | 'submit' = 'submit',
): readonly Issue[] => check(formOf(question), { [question.id]: answer } as never, { today }, level);

export const codesWith = (question: Question, answer: unknown): readonly string[] =>
  issuesWith(question, answer).map(({ path, code }) => (path === question.id ? code : `${path} ${code}`));

/** One answer as a person reads it. */
export const inWords = (question: Question, answer: unknown): string =>
  summary(formOf(question), { [question.id]: answer } as never, { today })[0]!.rows[0]!.value.replaceAll(
    '\u00a0',
    ' ',
  );
