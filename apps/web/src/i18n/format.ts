import type { Language } from '@handslag/contracts/municipalities';
import { languageNow } from './language.ts';

const timeZone = 'Europe/Stockholm';
const locales: { readonly [L in Language]: string } = { sv: 'sv-SE', en: 'en-GB', fi: 'fi-FI' };
const date = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

/** What formats in the language of the page; made once for each. */
function inEach<Formatter>(make: (locale: string) => Formatter): () => Formatter {
  const made: { [L in Language]?: Formatter } = {};
  return () => {
    const language = languageNow();
    return (made[language] ??= make(locales[language]));
  };
}

const day = inEach((locale) => new Intl.DateTimeFormat(locale, date));
const dayAndTime = inEach((locale) => new Intl.DateTimeFormat(locale, { ...date, ...time }));
const clock = inEach((locale) => new Intl.DateTimeFormat(locale, { timeZone, ...time }));
const oneDecimal = inEach((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const countries = inEach((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const order = inEach((locale) => new Intl.Collator(locale, { numeric: true }));
const allOf = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const oneOf = inEach((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** "22 november 2026", in Swedish time and the language of the page, as everything here. */
export const formatDay = (iso: string): string => day().format(new Date(iso));

/** "22 november 2026 kl. 14:32". */
export const formatDayAndTime = (iso: string): string => dayAndTime().format(new Date(iso));

/** "14:32". */
export const formatClock = (iso: string): string => clock().format(new Date(iso));

/** "340 kB", "1,2 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${oneDecimal().format(bytes / 1_000_000)} MB`;
}

/** "Tyskland" for `DE`; the code itself where it is no country's. */
export function formatCountry(code: string): string {
  try {
    return countries().of(code) ?? code;
  } catch {
    return code;
  }
}

/** "BankID, Freja och Telia". */
export const formatAll = (words: readonly string[]): string => allOf().format(words);

/** "BankID, Freja eller Telia". */
export const formatEither = (words: readonly string[]): string => oneOf().format(words);

/** The order of words as the language of the page sorts them: å, ä and ö last in Swedish and Finnish, not in English. */
export const compareWords = (one: string, other: string): number => order().compare(one, other);
