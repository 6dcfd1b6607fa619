import type { ConsentQuestion } from '../definition.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import type { QuestionType } from './question-type.ts';

/** A box to tick under a statement. */
export const consent: QuestionType<ConsentQuestion> = {
  shape: () => ({ kind: 'flag' }),
  parts: [],
  read: () => true,
  missing: (_question, raw, { name, say }) =>
    raw === true ? [] : [{ code: 'missing', message: say.confirm(name) }],
  inWords: (_question, _raw, language) => sentencesIn(language).agreed,
};
