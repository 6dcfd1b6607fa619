import type { TimeQuestion } from '../definition.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** Reads 14:30, 14.30, 1430, 9:05 or kl 9. @returns HH:MM or nothing. */
function readTime(typed: string): string | undefined {
  const match = typed.length <= 12 ? /^(?:kl\.? ?)?(\d{1,2})(?:[:.]?(\d{2}))?$/i.exec(typed) : null;
  if (!match || +match[1]! > 23 || +(match[2] ?? 0) > 59) return undefined;
  return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** A time of day. */
export const time: QuestionType<TimeQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read: (_question, raw) => readTime(asText(raw)),
  faults({ min, max }, raw, { name, say }) {
    const typed = readTime(asText(raw));
    if (!typed) return [{ code: 'wrong_format', message: say.time(name) }];
    if (min !== undefined && typed < min) return [{ code: 'too_early', message: say.tooEarly(name, min) }];
    if (max !== undefined && typed > max) return [{ code: 'too_late', message: say.tooLate(name, max) }];
    return [];
  },
  inWords: (_question, raw) => readTime(asText(raw)) ?? asText(raw),
};
