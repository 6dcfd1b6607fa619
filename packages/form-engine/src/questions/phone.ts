import type { PhoneQuestion } from '../definition.ts';
import { readPhone } from '../swedish/phone.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** A telephone number; rules see it as +46…. */
export const phone: QuestionType<PhoneQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read: (_question, raw) => readPhone(asText(raw)),
  faults: (_question, raw, { name, say }) =>
    readPhone(asText(raw)) ? [] : [{ code: 'wrong_format', message: say.phone(name) }],
  inWords: (_question, raw) => asText(raw),
};
