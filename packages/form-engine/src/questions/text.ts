import type { TextQuestion } from '../definition.ts';
import { exampleOfMask, followsMask } from './mask.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE, lengthFaults } from './written.ts';

/** A short text on one line. */
export const text: QuestionType<TextQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read: (_question, raw) => asText(raw),
  faults(question, raw, { name, say }) {
    const typed = asText(raw);
    if (question.mask !== undefined) {
      if (followsMask(typed, question.mask)) return [];
      return [{ code: 'wrong_format', message: say.mask(name, exampleOfMask(question.mask)) }];
    }
    return lengthFaults(typed, question.minLength, question.maxLength ?? 200, name, say);
  },
  inWords: (_question, raw) => asText(raw),
};
