import type { LongTextQuestion } from '../definition.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE, lengthFaults } from './written.ts';

/** A text on several lines, with a counter. */
export const longText: QuestionType<LongTextQuestion> = {
  shape: ({ maxLength = 2000 }) => ({ kind: 'text', longest: Math.max(LONGEST_LINE, 2 * maxLength) }),
  parts: [],
  read: (_question, raw) => asText(raw),
  faults: ({ minLength, maxLength = 2000 }, raw, { name, say }) =>
    lengthFaults(asText(raw), minLength, maxLength, name, say),
  inWords: (_question, raw) => asText(raw),
};
