import { dateOf } from './calendar.ts';
import { hasRightCheckDigit } from './check-digit.ts';

type PersonalNumber = {
  readonly kind: 'personal' | 'coordination';
  /** Twelve digits, as stored. */
  readonly digits: string;
  /** Missing for a coordination number whose day or month is not known. */
  readonly birthDate?: string;
};

type PersonalNumberFault = 'wrong_format' | 'wrong_date' | 'wrong_check_digit';

type Reading =
  | { readonly ok: true; readonly number: PersonalNumber }
  | { readonly ok: false; readonly fault: PersonalNumberFault };

/**
 * Reads a personnummer or samordningsnummer with 10 or 12 digits, with or without hyphen, plus sign and spaces.
 * Without century: the latest date that has passed, a hundred years earlier with a plus sign.
 * Source: Folkbokföringslagen (1991:481) 18–18 b §§; Skatteverket SKV 704.
 * @param today YYYY-MM-DD
 */
export function readPersonalNumber(text: string, today: string): Reading {
  const typed = text.replaceAll(/[\s\u2010-\u2015\u2212-]/gu, '');
  const match = typed.length <= 13 ? /^(\d{2})?(\d{6})(\+?)(\d{4})$/.exec(typed) : null;
  if (!match) return { ok: false, fault: 'wrong_format' };
  const [, century, short, plus, last] = match;
  const isPast = (years: number) => dateKey(years, short!) <= today;
  const year = +short!.slice(0, 2);
  let full =
    century === undefined ? Math.floor(+today.slice(0, 4) / 100) * 100 + year : +century * 100 + year;
  if (century === undefined) {
    if (!isPast(full)) full -= 100;
    if (plus) full -= 100;
  }
  const month = +short!.slice(2, 4);
  const day = +short!.slice(4, 6);
  const kind = day >= 60 ? 'coordination' : 'personal';
  const birthDate = dateOf(full, month, kind === 'coordination' ? day - 60 : day);
  const unknownDate = kind === 'coordination' && day <= 91 && month <= 12 && (month === 0 || day === 60);
  if ((!birthDate && !unknownDate) || full < 1800 || !isPast(full)) return { ok: false, fault: 'wrong_date' };
  if (!hasRightCheckDigit(short! + last!)) return { ok: false, fault: 'wrong_check_digit' };
  const digits = `${full}${short!.slice(2)}${last!}`;
  return { ok: true, number: birthDate ? { kind, digits, birthDate } : { kind, digits } };
}

/** The date as a text that can be compared with today even when day or month is unknown. */
function dateKey(year: number, short: string): string {
  const day = +short.slice(4, 6);
  return `${year}-${short.slice(2, 4)}-${String(day >= 60 ? day - 60 : day).padStart(2, '0')}`;
}

/** ÅÅÅÅMMDD-NNNN. */
export const showPersonalNumber = (digits: string): string => `${digits.slice(0, 8)}-${digits.slice(8)}`;
