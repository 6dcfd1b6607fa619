import type { Language } from '@handslag/contracts/municipalities';
import { unsaidInEnglish } from './synonyms-english.ts';
import { unsaidInFinnish } from './synonyms-finnish.ts';
import { alsoCalled, calledElsewhere } from './synonyms.ts';

/** A word to look for. `place` is the number of the typed word it stands for, `factor` how near to it it is, 0 to 1. */
export type AskedWord = { word: string; place: number; factor: number };

const mostWords = 8;
const longestWord = 60;
const synonymFactor = 0.9;
/** Of a word that is said so in another language than the page's: "hall" and "student" are words in two. */
const foreignFactor = 0.6;

/** Beside the Swedish ones, which the database leaves out. */
const unsaid: { readonly [L in Language]: ReadonlySet<string> } = {
  sv: new Set(),
  en: unsaidInEnglish,
  fi: unsaidInFinnish,
};

/** The words of a search, at most eight, and what services may call the same thing; best what is said so in the language of the page. */
export function wordsAsked(search: string, language: Language): AskedWord[] {
  const words = search
    .toLocaleLowerCase('sv')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word.length <= longestWord);
  const telling = words.filter((word) => !unsaid[language].has(word));
  const typed = (telling.length > 0 ? telling : words).slice(0, mostWords);
  return typed.flatMap((word, place) => [
    { word, place, factor: 1 },
    ...alsoCalled(word, language).map((called) => ({ word: called, place, factor: synonymFactor })),
    ...calledElsewhere(word, language).map((called) => ({ word: called, place, factor: foreignFactor })),
  ]);
}
