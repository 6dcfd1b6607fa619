import type { StopQuestion } from '../definition.ts';
import { inLanguage } from '../messages/in-words.ts';
import type { QuestionType } from './question-type.ts';

/** While it is visible, nobody gets past it. */
export const stop: QuestionType<StopQuestion> = {
  shape: () => ({ kind: 'nothing' }),
  parts: [],
  read: () => undefined,
  missing: (question, _raw, { language }) => [
    { code: 'stopped', message: inLanguage(question.text, language) },
  ],
  inWords: () => '',
};
