import type { RadioQuestion, SelectQuestion } from '../definition.ts';
import { choiceInWords, isOpen } from './choices.ts';
import type { QuestionType } from './question-type.ts';
import { asText } from './written.ts';

/** One choice of several; the same for radio buttons and for a list. */
export const oneChoice: QuestionType<RadioQuestion | SelectQuestion> = {
  shape: () => ({ kind: 'text', longest: 100 }),
  parts: [],
  read: (question, raw, _today, open) =>
    isOpen(question.choices, asText(raw), open) ? asText(raw) : undefined,
  missing: (_question, _raw, { name, say }) => [{ code: 'missing', message: say.chooseOne(name) }],
  faults(question, raw, { name, say, open, language }) {
    if (isOpen(question.choices, asText(raw), open)) return [];
    const choice = choiceInWords(question.choices, asText(raw), language);
    return [{ code: 'not_available', message: say.notAvailable(name, choice) }];
  },
  inWords: (question, raw, language) => choiceInWords(question.choices, asText(raw), language),
};
