import type { Language, Text } from '@handslag/contracts/municipalities';

/** Words in the language of the document, or in another one that is told; or several pieces of them after one another. */
export type Said = string | { readonly text: string; readonly lang: Language } | readonly Said[];

/** A text in the language of a document, or in Swedish and marked so where it has none. */
export function saidIn(text: Text, language: Language, plain = (words: string) => words): Said {
  const own = text[language];
  if (own) return plain(own);
  // What is not written is in no language.
  return text.sv === '' ? '' : { text: plain(text.sv), lang: 'sv' };
}
