import type { AnswerValue } from '../answers/answers.ts';
import type { Sentences } from '../messages/sentences.ts';
import type { Fault } from './question-type.ts';
import { own } from './shape.ts';

/** Longest text kept for a question that is answered on one line, right or wrong. */
export const LONGEST_LINE = 5000;

/**
 * The written answer without spaces round it, in Unicode NFC as it is kept (`canonicalJson`): else a rule, or a text that is signed, would
 * see another answer than the one that is filed. '' when the answer is no text.
 */
export const asText = (raw: unknown): string => (typeof raw === 'string' ? raw.trim().normalize() : '');

/** One field of an answer with several fields, as `asText` reads it. */
export const partOf = (raw: AnswerValue | undefined, part: string): string => asText(own(raw, part));

/** Too short or too long, in characters as people count them. */
export function lengthFaults(
  typed: string,
  least: number | undefined,
  most: number,
  name: string,
  say: Sentences,
): readonly Fault[] {
  const length = typed.length > most || typed.length < (least ?? 0) * 2 ? [...typed].length : typed.length;
  if (length > most) return [{ code: 'too_long', message: say.tooLong(name, most, length - most) }];
  if (least !== undefined && length < least)
    return [{ code: 'too_short', message: say.tooShort(name, least) }];
  return [];
}
