import type { DateQuestion } from '../definition.ts';
import { dateInWords } from '../messages/in-words.ts';
import { readDate } from '../swedish/calendar.ts';
import type { Fault, QuestionType, Surrounding } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** What is wrong with a typed date, between two limits. */
export function dateFaults(
  typed: string,
  { say, language }: Surrounding,
  name: string,
  min: unknown,
  max: unknown,
): readonly Fault[] {
  const date = readDate(typed);
  if (!date) return [{ code: 'wrong_format', message: say.date(name) }];
  if (typeof min === 'string' && date < min) {
    return [{ code: 'too_early', message: say.tooEarly(name, dateInWords(min, language)) }];
  }
  if (typeof max === 'string' && date > max) {
    return [{ code: 'too_late', message: say.tooLate(name, dateInWords(max, language)) }];
  }
  return [];
}

/** A day; a date of birth cannot be in the future. */
export const date: QuestionType<DateQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read: (_question, raw) => readDate(asText(raw)),
  faults: (question, raw, surrounding) =>
    dateFaults(
      asText(raw),
      surrounding,
      surrounding.name,
      surrounding.min,
      surrounding.max ?? (question.birthDate ? surrounding.today : undefined),
    ),
  inWords: (_question, raw, language) => dateInWords(readDate(asText(raw)) ?? asText(raw), language),
};
