import type { Choice, Condition } from '@handslag/form-engine';
import { all, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

const names = [
  'Januari',
  'Februari',
  'Mars',
  'April',
  'Maj',
  'Juni',
  'Juli',
  'Augusti',
  'September',
  'Oktober',
  'November',
  'December',
];

/** Years for which the service knows which months can be applied for. */
const years = [2026, 2027, 2028, 2029, 2030];

/** First day of a month; `month` may run past the year's ends. */
const firstDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** True from the first day of the month before to the last day of the month itself. */
const isThisOrNext = (year: number, month: number): Condition =>
  all(
    { compare: '>=', left: today, right: value(firstDay(year, month - 1)) },
    { compare: '<', left: today, right: value(firstDay(year, month + 1)) },
  );

/** The twelve months; only this month and the next can be chosen. */
export const months: Choice[] = names.map((name, month) => ({
  id: name.toLowerCase(),
  label: sv(name),
  availableWhen: { any: years.map((year) => isThisOrNext(year, month)) },
}));
