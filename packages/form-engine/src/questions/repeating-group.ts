import type { RepeatingGroupQuestion } from '../definition.ts';
import { inLanguage } from '../messages/in-words.ts';
import type { QuestionType } from './question-type.ts';
import { own } from './shape.ts';

/** Rows kept at most, whatever the definition says. */
export const MOST_ROWS = 200;

/** The same questions several times; rules see the rows' ids. */
export const repeatingGroup: QuestionType<RepeatingGroupQuestion> = {
  shape: () => ({ kind: 'rows', most: MOST_ROWS }),
  parts: ['count'],
  read: (_question, raw) => (Array.isArray(raw) ? raw.map((row) => String(own(row, 'id'))) : undefined),
  readPart: (_question, raw) => (Array.isArray(raw) ? raw.length : 0),
  missing({ minRows = 1, rowName }, raw, { name, say, required, language }) {
    const count = Array.isArray(raw) ? raw.length : 0;
    if (count >= minRows || (count === 0 && !required)) return [];
    return [{ code: 'too_few', message: say.tooFewRows(name, inLanguage(rowName, language), minRows) }];
  },
  faults({ maxRows = MOST_ROWS, rowName }, raw, { name, say, language }) {
    if (!Array.isArray(raw) || raw.length <= maxRows) return [];
    return [{ code: 'too_many', message: say.tooManyRows(name, inLanguage(rowName, language), maxRows) }];
  },
  inWords: () => '',
};
