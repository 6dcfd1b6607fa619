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

const asWritten = /^(?:PNOSE-)?(?<century>18|19|20)?(?<short>\d{6})(?<sign>[-+]?)(?<last>\d{4})$/u;

/**
 * Twelve digits from the ways a provider may write a personal or coordination number: with or without century, hyphen or plus
 * sign, or after the prefix of ETSI EN 319 412-1. Without century it is the latest date that has passed, a hundred years
 * earlier with a plus sign. Undefined for anything else, a wrong check digit included.
 */
export function toTwelveDigits(written: string, now: Date = new Date()): string | undefined {
  const { century, short, sign, last } = asWritten.exec(written.replaceAll(/\s/gu, ''))?.groups ?? {};
  if (short === undefined || last === undefined || !hasRightCheckDigit(short + last)) return undefined;
  const number = (century ?? centuryOf(short, sign === '+', now)) + short + last;
  return isPossible(number, now) ? number : undefined;
}

/** Luhn over ten digits, weights 2, 1, 2, 1 … from the left. */
function hasRightCheckDigit(tenDigits: string): boolean {
  const sum = [...tenDigits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

function centuryOf(short: string, hundredOrOlder: boolean, now: Date): string {
  const latest = isPast(`20${short}`, now) ? 20 : 19;
  return String(hundredOrOlder ? latest - 1 : latest);
}

/** Also where month or day is unknown, as 00. */
function isPast(number: string, now: Date): boolean {
  const day = String(Number(number.slice(6, 8)) % 60).padStart(2, '0');
  return number.slice(0, 6) + day <= now.toISOString().slice(0, 10).replaceAll('-', '');
}

function isPossible(number: string, now: Date): boolean {
  if (!isPast(number, now)) return false;
  if (birthDate(number) !== undefined) return true;
  const [month, day] = [Number(number.slice(4, 6)), Number(number.slice(6, 8))];
  return idTypeOf(number) === 'samordning' && month <= 12 && day <= 91 && (month === 0 || day === 60);
}
