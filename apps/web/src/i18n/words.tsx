import type { Text } from '@handslag/contracts/municipalities';
import { inWords, langOf } from './language.ts';

/** The words of a text in the language of the page; marked as Swedish where that is all there is. */
export function Words({ text }: { text: Text }) {
  const lang = langOf(text);
  return lang === undefined ? inWords(text) : <span lang={lang}>{inWords(text)}</span>;
}
