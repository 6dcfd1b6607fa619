import type { Language, Text } from '@handslag/contracts/municipalities';

/** The language of the page: what its `<html lang>` says, which the server wrote and the switch in the header changes. */
export function languageNow(): Language {
  const { lang } = document.documentElement;
  return lang === 'en' || lang === 'fi' ? lang : 'sv';
}

/** The words of a text that the municipality wrote, in the language of the page; Swedish where a translation is missing. */
export const inWords = (text: Text): string => text[languageNow()] || text.sv;

/** What `lang` an element with that text needs: `sv` where it is Swedish on a page that is not, else nothing. */
export function langOf(text: Text): 'sv' | undefined {
  const language = languageNow();
  return language === 'sv' || text[language] ? undefined : 'sv';
}

/** Whether some of these texts are only in Swedish, on a page that is not. */
export const someInSwedish = (texts: readonly (Text | undefined)[]): boolean =>
  texts.some((text) => text !== undefined && langOf(text) !== undefined);
