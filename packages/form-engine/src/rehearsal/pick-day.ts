import { addDays, addMonths } from '../swedish/calendar.ts';
import type { Interest } from './interests.ts';
import type { Choosing } from './pick-answer.ts';

/** A day: at the limits, round those that rules ask for, of the ages they ask for, or any. YYYY-MM-DD */
export function pickDay({ chance, interest, today, min, max }: Choosing, birth: boolean): string {
  const asked = interest ? daysAskedFor(interest, today) : [];
  const any = addDays(today, birth ? -chance.whole(1, 30_000) : chance.whole(-40, 120));
  const ends = [min, max].filter((end): end is string => typeof end === 'string');
  const wished =
    asked.length > 0 && chance.percent(70) ? chance.oneOf(asked) : chance.oneOf([...ends, any ?? today]);
  return between(wished ?? today, min, max ?? (birth ? today : undefined));
}

/** Days on both sides of where a rule turns. */
export function daysAskedFor({ dates, ages, days }: Interest, today: string): readonly string[] {
  const turns = [
    ...dates,
    ...[...days].filter((count) => Math.abs(count) < 40_000).map((count) => addDays(today, count)),
    ...[...ages].map((age) => addMonths(today, -12 * age)),
  ];
  return turns.flatMap((day) =>
    day === undefined ? [] : [addDays(day, -1) ?? day, day, addDays(day, 1) ?? day],
  );
}

function between(day: string, min: unknown, max: unknown): string {
  if (typeof min === 'string' && day < min) return min;
  return typeof max === 'string' && day > max ? max : day;
}
