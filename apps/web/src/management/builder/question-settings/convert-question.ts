import type { Question, QuestionTypeName } from '@handslag/form-engine';
import { emptyQuestion } from '../editing/empty-question.ts';

/** Types that a question can become and still mean the same. */
const families: readonly (readonly QuestionTypeName[])[] = [
  ['radio', 'select', 'checkboxes'],
  ['text', 'long-text', 'number', 'money', 'email', 'phone'],
  ['date', 'date-range', 'time'],
  ['personal-number', 'organisation-number'],
  ['contact', 'organisation-contact', 'address', 'place'],
  ['information', 'stop'],
  ['group', 'repeating-group'],
];

export const kindredTypes = (type: QuestionTypeName): readonly QuestionTypeName[] =>
  families.find((family) => family.includes(type)) ?? [type];

const kept = [
  'help',
  'details',
  'required',
  'visibleWhen',
  'requiredLater',
  'sensitive',
  'choices',
  'questions',
  'text',
];

/** The question as another type, with all that the other type has room for. */
export function convertQuestion(question: Question, type: QuestionTypeName): Question {
  const begun: Record<string, unknown> = { ...emptyQuestion(type, question.id, '') };
  const before = question as unknown as Record<string, unknown>;
  const always = new Set(['help', 'details', 'required', 'visibleWhen', 'requiredLater', 'sensitive']);
  for (const key of kept)
    if (before[key] !== undefined && (always.has(key) || key in begun)) begun[key] = before[key];
  return { ...begun, label: question.label } as unknown as Question;
}
