import type { Text } from '@handslag/contracts/municipalities';

/** The words of a text that the municipality wrote, in the language of the page; Swedish where a translation is missing. */
export function inWords(text: Text): string {
  const language = document.documentElement.lang;
  return (language === 'en' ? text.en : language === 'fi' ? text.fi : undefined) ?? text.sv;
}
