import type { Language, Text } from '../definition.ts';
import { isDate } from '../swedish/calendar.ts';
import { sentencesIn } from './sentences-in.ts';

/** The text in a language, or in Swedish. */
export const inLanguage = (text: Text, language: Language): string => text[language] || text.sv;

/** 12345.5 → 12 345,5. Thousands are set apart from 10 000. */
export function numberInWords(value: number, language: Language, decimals?: number): string {
  const say = sentencesIn(language);
  const plain = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole, rest] = plain.split('.');
  const sign = value < 0 && Number(plain) !== 0 ? '−' : '';
  const apart = whole!.length > 4 ? whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, say.thousandSpace) : whole!;
  return sign + apart + (rest ? say.decimalComma + rest : '');
}

/** 120050 öre → 1 200,50 kr. */
export function moneyInWords(ore: number, language: Language): string {
  const say = sentencesIn(language);
  const whole = String(Math.floor(Math.abs(ore) / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, say.thousandSpace);
  const rest = Math.round(Math.abs(ore) % 100);
  const decimals = rest ? say.decimalComma + String(rest).padStart(2, '0') : '';
  return `${ore < 0 ? '−' : ''}${whole}${decimals}\u00a0${say.currency}`;
}

/** 2026-11-22 → 22 november 2026; anything else as it stands. */
export function dateInWords(date: string, language: Language): string {
  if (!isDate(date)) return date;
  const { ofDay, months } = sentencesIn(language);
  return `${+date.slice(8)}${ofDay} ${months[+date.slice(5, 7) - 1]} ${+date.slice(0, 4)}`;
}

/** 5000000 → 5 MB. */
export function bytesInWords(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes}\u00a0byte`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${numberInWords(Math.round(size * 10) / 10, language)}\u00a0${unit}`;
}
