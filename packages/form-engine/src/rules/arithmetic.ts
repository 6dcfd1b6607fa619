import type { Value } from '../evaluation/value.ts';
import { addMonths, isDate, wholeYears } from '../swedish/calendar.ts';
import { readPersonalNumber } from '../swedish/personal-number.ts';

/** A finite number without the dust of binary fractions, or nothing. */
export function clean(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (Number.isInteger(value)) return value === 0 ? 0 : value;
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value;
}

export const asNumber = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined);

export const asDate = (value: Value): string | undefined =>
  typeof value === 'string' && isDate(value) ? value : undefined;

/** Rounds to a multiple of `step`, halves away from zero. */
export function roundTo(value: number, step: number): number | undefined {
  const steps = clean(Math.abs(value) / step);
  if (steps === undefined) return undefined;
  const rounded = Math.round(steps);
  // Dividing by a whole number is exact where multiplying by 0.01 is not.
  const inverse = Math.round(1 / step);
  const size = step < 1 && Math.abs(inverse * step - 1) < 1e-12 ? rounded / inverse : rounded * step;
  return clean(value < 0 ? -size : size);
}

/** The date a number of months later, or nothing. */
export const monthsLater = (date: Value, months: number): string | undefined => {
  const from = asDate(date);
  return from && addMonths(from, months);
};

/** Whole years on a date, from a date of birth or a personal number. */
export function ageOn(birth: Value, at: Value, today: string): number | undefined {
  const [born, day] = [birthDateOf(birth, today), asDate(at)];
  return born && day ? wholeYears(born, day) : undefined;
}

function birthDateOf(birth: Value, today: string): string | undefined {
  if (typeof birth !== 'string' || isDate(birth)) return asDate(birth);
  const reading = readPersonalNumber(birth, today);
  return reading.ok ? reading.number.birthDate : undefined;
}
