const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const offsetFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  timeZoneName: 'longOffset',
});

const minute = 60_000;
let lastMinute = -1;
let lastDay = '';

/** The date in Sweden at a moment, YYYY-MM-DD. Worked out once a minute: formatting costs more than the rest of a save's rules. */
export function swedishDay(moment: Date): string {
  const asked = Math.floor(moment.getTime() / minute);
  if (asked !== lastMinute) {
    lastDay = dayFormat.format(moment);
    lastMinute = asked;
  }
  return lastDay;
}

let lastStart = { day: '', at: 0 };

/** The moment a Swedish day begins. Sweden changes to and from summer time at one in the morning UTC, never at midnight. */
export function startOfSwedishDay(day: string): Date {
  if (day === lastStart.day) return new Date(lastStart.at);
  const offset =
    /GMT([+-]\d\d:\d\d)/.exec(offsetFormat.format(new Date(`${day}T00:00:00Z`)))?.[1] ?? '+01:00';
  lastStart = { day, at: Date.parse(`${day}T00:00:00${offset}`) };
  return new Date(lastStart.at);
}
