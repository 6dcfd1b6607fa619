import { addDays } from '../swedish/calendar.ts';
import type { Choosing } from './pick-answer.ts';

/** A number as typed: at the limits and round what rules ask for, or any between. @param unit how many of what rules see one typed is */
export function pickNumber({ chance, interest, min, max }: Choosing, decimals: number, unit = 1): string {
  const least = typeof min === 'number' ? min : Math.min(0, typeof max === 'number' ? max : 0);
  const most = typeof max === 'number' ? Math.max(least, max) : Number.MAX_SAFE_INTEGER;
  const step = unit * 10 ** -decimals;
  const asked = [...(interest?.numbers ?? [])].flatMap((number) => [number - step, number, number + step]);
  const usual = [least, Math.min(most, least + 100 * unit)] as const;
  const wished =
    asked.length > 0 && chance.percent(70)
      ? chance.oneOf(asked)
      : chance.oneOf([...usual, chance.whole(...usual)]);
  const value = onStep(Math.min(most, Math.max(least, wished ?? least)), least, step) / unit;
  return value.toFixed(Number.isInteger(value) ? 0 : decimals).replace('.', ',');
}

/** The nearest value that can be typed and is not too small. */
function onStep(value: number, least: number, step: number): number {
  const near = Math.round(value / step) * step;
  return near < least ? Math.ceil(least / step) * step : near;
}

/** So many days after a date, and not after the last one. */
export function within(date: string, days: number, last: string | undefined): string {
  const later = addDays(date, days) ?? date;
  return last !== undefined && later > last ? last : later;
}
