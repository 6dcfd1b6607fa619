import type { Language } from '../definition.ts';
import type { Sentences } from './sentences.ts';
import { sv } from './sv.ts';

const spoken = new Map<Language, Sentences>([['sv', sv]]);

/** The sentences of a language; Swedish where a language has none of its own, or they have not been fetched. */
export const sentencesIn = (language: Language): Sentences => spoken.get(language) ?? sv;

/** Makes a language's sentences known. Apart from the rest, so that a page only carries the languages it shows. */
export const addSentences = (language: Language, sentences: Sentences): void =>
  void spoken.set(language, sentences);
