import { addDays } from '../swedish/calendar.ts';
import type { Choosing } from './pick-answer.ts';

/** A number as typed: at the limits and round what rules ask for, or any between. @param unit how many of what rules see one typed is */
export function pickNumber({ chance, interest, min, max }: Choosing, decimals: number, unit = 1): string {
  const [least, most] = limitsOf(min, max, unit);
  const step = unit * 10 ** -decimals;
  const asked = [...(interest?.numbers ?? [])].flatMap((number) => [number - step, number, number + step]);
  const wished =
    asked.length > 0 && chance.percent(70)
      ? chance.oneOf(asked)
      : chance.oneOf([least, most, chance.whole(least, most)]);
  const value = Math.min(most, Math.max(least, wished ?? least)) / unit;
  return value.toFixed(Math.max(decimals, Number.isInteger(value) ? 0 : 2)).replace('.', ',');
}

function limitsOf(min: unknown, max: unknown, unit: number): readonly [number, number] {
  const least = typeof min === 'number' ? min : typeof max === 'number' ? Math.min(0, max) : 0;
  const most = typeof max === 'number' ? max : least + 100 * unit;
  return [least, Math.max(least, most)];
}

/** So many days after a date, and not after the last one. */
export function within(date: string, days: number, last: string | undefined): string {
  const later = addDays(date, days) ?? date;
  return last !== undefined && later > last ? last : later;
}
