import { hasRightCheckDigit } from './check-digit.ts';
import { readPersonalNumber, showPersonalNumber } from './personal-number.ts';

type Reading =
  | { readonly ok: true; readonly digits: string }
  | { readonly ok: false; readonly fault: 'wrong_format' | 'wrong_check_digit' };

/**
 * Reads an organisation number: ten digits (twelve with 16 first), third digit at least 2.
 * A sole trader's number is the owner's personal number and comes back with twelve digits.
 * Source: Lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.
 * @param today YYYY-MM-DD
 */
export function readOrganisationNumber(text: string, today: string): Reading {
  const typed = text.replaceAll(/[\s\u2010-\u2015\u2212-]/gu, '');
  const digits = typed.length === 12 && typed.startsWith('16') ? typed.slice(2) : typed;
  if (/^\d{2}[2-9]\d{7}$/.test(digits)) {
    return hasRightCheckDigit(digits) ? { ok: true, digits } : { ok: false, fault: 'wrong_check_digit' };
  }
  const person = readPersonalNumber(text, today);
  if (person.ok) return { ok: true, digits: person.number.digits };
  return { ok: false, fault: person.fault === 'wrong_check_digit' ? 'wrong_check_digit' : 'wrong_format' };
}

/** NNNNNN-NNNN, or a sole trader's number as a personal number. */
export const showOrganisationNumber = (digits: string): string =>
  digits.length === 12 ? showPersonalNumber(digits) : `${digits.slice(0, 6)}-${digits.slice(6)}`;
