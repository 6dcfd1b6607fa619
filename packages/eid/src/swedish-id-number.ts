const twelveDigits = /^(?<century>18|19|20)\d{10}$/u;

/** Which kind of Swedish number this is, or undefined for anything but twelve digits. Coordination numbers have 60 added to the day. */
export function idTypeOf(number: string): 'pnr' | 'samordning' | undefined {
  if (!twelveDigits.test(number)) return undefined;
  return Number(number.slice(6, 8)) >= 60 ? 'samordning' : 'pnr';
}

/** YYYY-MM-DD, or undefined where the number does not tell: a coordination number may have month 00 or day 60. */
export function birthDate(number: string): string | undefined {
  if (!twelveDigits.test(number)) return undefined;
  const day = Number(number.slice(6, 8)) % 60;
  const date = `${number.slice(0, 4)}-${number.slice(4, 6)}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
