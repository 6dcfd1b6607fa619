const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const offsetFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  timeZoneName: 'longOffset',
});

/** The date in Sweden at a moment, YYYY-MM-DD. */
export function swedishDay(moment: Date): string {
  return dayFormat.format(moment);
}

/** The moment a Swedish day begins. Sweden changes to and from summer time at one in the morning UTC, never at midnight. */
export function startOfSwedishDay(day: string): Date {
  const offset =
    /GMT([+-]\d\d:\d\d)/.exec(offsetFormat.format(new Date(`${day}T00:00:00Z`)))?.[1] ?? '+01:00';
  return new Date(`${day}T00:00:00${offset}`);
}
