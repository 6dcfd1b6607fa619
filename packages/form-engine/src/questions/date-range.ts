import type { AnswerValue } from '../answers/answers.ts';
import type { DateRangeQuestion } from '../definition.ts';
import { dateInWords } from '../messages/in-words.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import { dayNumber, readDate } from '../swedish/calendar.ts';
import { dateFaults } from './date.ts';
import { missingParts } from './fields.ts';
import type { QuestionType } from './question-type.ts';
import { partOf } from './written.ts';

const ends = (raw: AnswerValue) => [readDate(partOf(raw, 'from')), readDate(partOf(raw, 'to'))] as const;

/** Days from the first to the last, both counted. */
const daysOf = (from: string, to: string) => dayNumber(to) - dayNumber(from) + 1;

/** A first and a last day. */
export const dateRange: QuestionType<DateRangeQuestion> = {
  shape: () => ({ kind: 'parts', parts: ['from', 'to'] }),
  parts: ['from', 'to', 'days'],
  read(_question, raw) {
    const [from, to] = ends(raw);
    return from && to && from <= to ? `${from}/${to}` : undefined;
  },
  readPart(_question, raw, part) {
    const [from, to] = ends(raw);
    if (part === 'from') return from;
    if (part === 'to') return to;
    return from && to && from <= to ? daysOf(from, to) : undefined;
  },
  missing: (_question, raw, surrounding) => missingParts(['from', 'to'], raw, surrounding),
  faults(question, raw, surrounding) {
    const { name, say, min, max } = surrounding;
    const found = ['from', 'to'].flatMap((part) => {
      const typed = partOf(raw, part);
      if (!typed) return [];
      const partName = say.partOf(say.parts[part]!, name);
      return dateFaults(typed, surrounding, partName, min, max).map((fault) => ({ ...fault, part }));
    });
    const [from, to] = ends(raw);
    if (found.length > 0 || !from || !to) return found;
    if (to < from) return [{ code: 'wrong_order', part: 'to', message: say.wrongOrder(name) }];
    const { maxDays } = question;
    if (maxDays === undefined || daysOf(from, to) <= maxDays) return [];
    return [{ code: 'too_many_days', part: 'to', message: say.tooManyDays(name, maxDays) }];
  },
  inWords: (_question, raw, language) =>
    ['from', 'to']
      .map((part) => dateInWords(readDate(partOf(raw, part)) ?? partOf(raw, part), language))
      .join(` ${sentencesIn(language).to} `),
};
