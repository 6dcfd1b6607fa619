const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A moment as a field for day and time shows it, in Swedish time wherever the browser is: `2026-11-22T14:32`. */
export function toSwedishField(iso: string): string {
  return parts.format(new Date(iso)).replace(' ', 'T');
}

/** The moment that a field for day and time means in Swedish time; null where it is not filled in. */
export function fromSwedishField(value: string): string | null {
  const asIfUtc = shape.test(value) ? Date.parse(`${value}:00Z`) : Number.NaN;
  if (Number.isNaN(asIfUtc)) return null;
  const offset = (at: number): number => Date.parse(`${toSwedishField(new Date(at).toISOString())}:00Z`) - at;
  // Guessed first, then by the offset of the guess: around a change to or from summer time they differ.
  const guess = asIfUtc - offset(asIfUtc);
  return new Date(asIfUtc - offset(guess)).toISOString();
}

/** Today in Sweden wherever the browser is: `2026-11-22`. */
export function swedishToday(): string {
  return toSwedishField(new Date().toISOString()).slice(0, 10);
}
