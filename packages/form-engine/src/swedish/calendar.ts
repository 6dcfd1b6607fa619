/** Dates as YYYY-MM-DD texts, which also sort rightly as texts. */

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

const pad = (value: number, width: number) => String(value).padStart(width, '0');

const daysInMonth = (year: number, month: number) =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Whole days since 1970-01-01 of a date; NaN for anything else. */
export const dayNumber = (date: string): number =>
  date.length === 10 ? Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) : Number.NaN;

/** The date of a day number, or nothing outside the years 1–9999. */
export function dateOfDay(day: number): string | undefined {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return undefined;
  return `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

/** A date that exists, from its numbers. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for a YYYY-MM-DD text that names a day that exists. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  dateOf(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)) !== undefined;

/**
 * Reads a date as people write it: 2026-11-22, 20261122, 2026/11/22, 22/11 2026, 22.11.2026, 22 november 2026.
 * @returns YYYY-MM-DD, or nothing when the text is no date that exists.
 */
export function readDate(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  if (typed.length > 30) return undefined;
  const yearFirst =
    /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$/.exec(typed) ??
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(typed);
  if (yearFirst) return dateOf(+yearFirst[1]!, +yearFirst[2]!, +yearFirst[3]!);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/. ](\d{4})$/.exec(typed);
  if (dayFirst) return dateOf(+dayFirst[3]!, +dayFirst[2]!, +dayFirst[1]!);
  const inWords = /^(?:den )?(\d{1,2})\.? (\p{L}{3,9})\.? (\d{4})$/u.exec(typed);
  if (!inWords) return undefined;
  const month = MONTHS.findIndex((name) => name.startsWith(inWords[2]!));
  return dateOf(+inWords[3]!, month + 1, +inWords[1]!);
}

/** The date a number of days later (earlier when negative). */
export const addDays = (date: string, days: number): string | undefined =>
  dateOfDay(dayNumber(date) + Math.trunc(days));

/** The same day a number of months later, or that month's last day. */
export function addMonths(date: string, months: number): string | undefined {
  const count = +date.slice(0, 4) * 12 + +date.slice(5, 7) - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return dateOf(year, month, Math.min(+date.slice(8), daysInMonth(year, month)));
}

/** Whole years from one date to another; nothing when the second is earlier. */
export function wholeYears(from: string, to: string): number | undefined {
  if (to < from) return undefined;
  return +to.slice(0, 4) - +from.slice(0, 4) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
