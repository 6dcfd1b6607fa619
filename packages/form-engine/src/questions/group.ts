import type { GroupQuestion } from '../definition.ts';
import type { QuestionType } from './question-type.ts';

/** Questions under a heading of their own, answered in an object of their own. */
export const group: QuestionType<GroupQuestion> = {
  shape: () => ({ kind: 'answers' }),
  parts: [],
  read: () => undefined,
  inWords: () => '',
};
