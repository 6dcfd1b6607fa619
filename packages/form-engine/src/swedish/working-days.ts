import { addDays, dateOf, dayNumber } from './calendar.ts';

/** Easter Sunday (Gauss's method, Gregorian calendar). */
function easter(year: number): string {
  const century = Math.floor(year / 100);
  const moon =
    (19 * (year % 19) + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const full =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - (year % 19)) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  const offset = full - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dateOf(year, month, offset + 28 - 31 * Math.floor(month / 4))!;
}

const none: ReadonlySet<string> = new Set();
const FIXED = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);

/** 0 is Monday, 6 is Sunday. */
const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/**
 * True when authorities work that day: not Saturdays, Sundays, public holidays, nor the eves that the law equates with them.
 * Source: Lag (1989:253) om allmänna helgdagar; Lag (1930:173) om beräkning av lagstadgad tid, 2 §.
 */
export function isWorkingDay(date: string): boolean {
  const weekday = weekdayOf(date);
  if (weekday >= 5 || FIXED.has(date.slice(5))) return false;
  if (weekday === 4 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25') return false;
  const sinceEaster = dayNumber(date) - dayNumber(easter(+date.slice(0, 4)));
  return sinceEaster !== -2 && sinceEaster !== 1 && sinceEaster !== 39;
}

/**
 * The working day a number of working days after a date (the date itself is not counted).
 * @param closed further days when nobody works there, YYYY-MM-DD
 */
export function addWorkingDays(date: string, days: number, closed: ReadonlySet<string> = none): string {
  let day = date;
  for (let left = days; left > 0;) {
    const next = addDays(day, 1);
    if (!next) return day;
    day = next;
    if (isWorkingDay(day) && !closed.has(day)) left -= 1;
  }
  return day;
}
