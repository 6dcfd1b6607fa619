import type { InformationQuestion } from '../definition.ts';
import type { QuestionType } from './question-type.ts';

/** A text to read; nothing to answer. */
export const information: QuestionType<InformationQuestion> = {
  shape: () => ({ kind: 'nothing' }),
  parts: [],
  read: () => undefined,
  inWords: () => '',
};
