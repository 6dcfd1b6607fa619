const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'short',
});
const withYear = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** "25 nov.", with the year where it is not this one. For lists. */
export function shortDay(iso: string): string {
  const date = new Date(iso);
  return date.getFullYear() === new Date().getFullYear() ? format.format(date) : withYear.format(date);
}

/** "25 nov. 14:32". */
export function shortDayAndTime(iso: string): string {
  return `${shortDay(iso)} ${clock.format(new Date(iso))}`;
}
