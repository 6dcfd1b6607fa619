import type { CalculatedQuestion } from '../definition.ts';
import type { QuestionType } from './question-type.ts';

/** A value worked out from other answers; never stored. */
export const calculated: QuestionType<CalculatedQuestion> = {
  shape: () => ({ kind: 'nothing' }),
  parts: [],
  read: () => undefined,
  inWords: () => '',
};
