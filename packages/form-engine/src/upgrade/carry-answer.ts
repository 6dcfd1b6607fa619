import type { Answers, AnswerValue } from '../answers/answers.ts';
import type { Question, QuestionTypeName } from '../definition.ts';
import type { QuestionNode } from '../evaluation/compiled-form.ts';
import { own, tidy } from '../questions/shape.ts';

type Carried = {
  /** Nothing when no part of the answer fits. */
  readonly value: AnswerValue | undefined;
  readonly lost: 'nothing' | 'choice' | 'part' | 'everything';
};

const WRITTEN: ReadonlySet<QuestionTypeName> = new Set([
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'time',
  'email',
  'phone',
  'personal-number',
  'organisation-number',
]);

const NOTHING_FITS: Carried = { value: undefined, lost: 'everything' };

/** As much of an answer as fits its question's newer version. What is written stays as written, right or wrong. */
export function carryAnswer(from: QuestionNode, to: QuestionNode, raw: AnswerValue): Carried {
  if (WRITTEN.has(from.question.type) && WRITTEN.has(to.question.type)) return whole(tidy(to.shape, raw));
  const choices = choiceIds(to.question);
  if (choices && choiceIds(from.question)) return carryChoices(to, choices, raw);
  if (from.shape.kind === 'parts' && to.shape.kind === 'parts') return carryParts(from.shape.parts, to, raw);
  if (from.question.type === 'consent' && to.question.type === 'consent') {
    // A consent is to what was read: other words need a new one.
    const same =
      from.question.statement.sv === to.question.statement.sv &&
      from.question.text.sv === to.question.text.sv;
    return same ? whole(raw) : NOTHING_FITS;
  }
  return from.question.type === to.question.type ? whole(tidy(to.shape, raw)) : NOTHING_FITS;
}

const whole = (value: AnswerValue | undefined): Carried =>
  value === undefined ? NOTHING_FITS : { value, lost: 'nothing' };

function choiceIds(question: Question): ReadonlySet<string> | undefined {
  if (question.type === 'yes-no') return new Set(['yes', 'no']);
  return 'choices' in question ? new Set(question.choices.map(({ id }) => id)) : undefined;
}

function carryChoices(to: QuestionNode, choices: ReadonlySet<string>, raw: AnswerValue): Carried {
  const picked = [raw].flat().filter((id): id is string => typeof id === 'string');
  const left = picked.filter((id) => choices.has(id));
  if (to.shape.kind === 'texts') {
    if (left.length === 0) return { value: undefined, lost: 'choice' };
    return { value: left, lost: left.length === picked.length ? 'nothing' : 'choice' };
  }
  // Several picked where one is asked for: nobody can tell which one is meant.
  return left.length === 1 && picked.length === 1 ? whole(left[0]) : { value: undefined, lost: 'choice' };
}

function carryParts(parts: readonly string[], to: QuestionNode, raw: AnswerValue): Carried {
  const value = tidy(to.shape, raw) as Answers | undefined;
  if (value === undefined) return NOTHING_FITS;
  const lost = parts.some((part) => own(raw, part) !== undefined && own(value, part) === undefined);
  return { value, lost: lost ? 'part' : 'nothing' };
}
