import type { Condition, Expression } from '@handslag/form-engine';
import { readLookup, writeLookup } from './lookup.ts';
import type { Subject, ValueKind } from '../subjects.ts';

export const expressionKinds = [
  'value',
  'answer',
  'lookup',
  'add',
  'subtract',
  'multiply',
  'divide',
  'round',
  'min',
  'max',
  'today',
  'addDays',
  'addMonths',
  'daysBetween',
  'ageFrom',
  'sum',
  'count',
  'when',
  'attribute',
] as const;
export type ExpressionKind = (typeof expressionKinds)[number];

/** Which kind an expression is; a table of choices is recognised as one. */
export function expressionKind(expression: Expression): ExpressionKind {
  if (readLookup(expression)) return 'lookup';
  return expressionKinds.find((kind) => kind in expression) ?? 'value';
}

const always: Condition = { all: [] };

/** The first thing that something worked out is made of: passing many kinds in a list must not wrap one in another. */
function leafOf(expression: Expression): Expression {
  if ('value' in expression || 'answer' in expression || 'today' in expression) return expression;
  const [inner] = Object.values(expression) as unknown[];
  const first: unknown = Array.isArray(inner) ? inner[0] : inner;
  return typeof first === 'object' && first !== null && !readLookup(expression)
    ? leafOf(first as Expression)
    : { value: 0 };
}

/** An expression of another kind; the first thing there was is its first part, where it has parts. */
export function beginExpression(
  kind: ExpressionKind,
  replaced: Expression,
  subjects: readonly Subject[],
  wanted: ValueKind = 'number',
): Expression {
  const before = leafOf(replaced);
  const first = subjects.find((subject) => subject.kind !== 'none')?.id ?? '';
  const rows = subjects.find((subject) => subject.kind === 'rows')?.id ?? first;
  const isDate = wanted === 'date';
  const date: Expression = 'today' in before || 'answer' in before ? before : { today: true };
  switch (kind) {
    case 'answer':
      return { answer: first };
    case 'lookup': {
      const chosen = subjects.find((subject) => subject.kind === 'choice');
      const choices = chosen?.choices ?? [];
      return writeLookup({
        question: chosen?.id ?? first,
        rows: choices.map(({ id }) => ({ choice: id, value: 0 })),
        otherwise: 0,
      });
    }
    case 'add':
      return { add: [before, { value: 0 }] };
    case 'multiply':
      return { multiply: [before, { value: 1 }] };
    case 'min':
      return { min: [before, { value: 0 }] };
    case 'max':
      return { max: [before, { value: 0 }] };
    case 'subtract':
      return { subtract: [before, { value: 0 }] };
    case 'divide':
      return { divide: [before, { value: 1 }] };
    case 'round':
      return { round: before };
    case 'today':
      return { today: true };
    case 'addDays':
      return { addDays: [date, 0] };
    case 'addMonths':
      return { addMonths: [date, 0] };
    case 'daysBetween':
      return { daysBetween: [date, { today: true }] };
    case 'ageFrom':
      return { ageFrom: { answer: subjects.find((one) => one.kind === 'person')?.id ?? first } };
    case 'sum':
      return { sum: rows, of: { value: 0 } };
    case 'count':
      return { count: rows };
    case 'when':
      return { when: always, then: before, else: { value: 0 } };
    case 'attribute':
      return { attribute: 'person.age' };
    default:
      return { value: wanted === 'text' || isDate ? '' : 0 };
  }
}
