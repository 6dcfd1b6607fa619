import type { Expression, Question } from '../definition.ts';
import type { Finding } from './finding.ts';

/** Limits that no answer can keep to. */
export function reviewLimits(question: Question, path: string): readonly Finding[] {
  return pairsOf(question)
    .filter(([least, most]) => least !== undefined && most !== undefined && least > most)
    .map(([least, most]) => ({
      severity: 'error',
      code: 'impossible_limits',
      path,
      message: `Inget svar på ”${question.label.sv}” kan vara både minst ${least} och högst ${most}.`,
    }));
}

type Limit = string | number | undefined;

function pairsOf(question: Question): readonly (readonly [Limit, Limit])[] {
  switch (question.type) {
    case 'text':
      return [[question.minLength, question.maxLength ?? 200]];
    case 'long-text':
      return [[question.minLength, question.maxLength ?? 2000]];
    case 'number':
    case 'money':
    case 'date':
    case 'date-range': {
      const [least, most] = [constant(question.min), constant(question.max)];
      return typeof least === typeof most ? [[least, most]] : [];
    }
    case 'time':
    case 'attachments':
      return [[question.min, question.max]];
    case 'checkboxes':
      return [[question.min, Math.min(question.max ?? question.choices.length, question.choices.length)]];
    case 'repeating-group':
      return [[question.minRows, question.maxRows]];
    default:
      return [];
  }
}

const constant = (limit: Expression | undefined): Limit =>
  limit && 'value' in limit && typeof limit.value !== 'boolean' ? limit.value : undefined;
