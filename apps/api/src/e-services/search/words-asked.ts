import { alsoCalled } from './synonyms.ts';

/** A word to look for. `place` is the number of the typed word it stands for, `factor` how near to it it is, 0 to 1. */
export type AskedWord = { word: string; place: number; factor: number };

const mostWords = 8;
const longestWord = 60;
const synonymFactor = 0.9;

/** The words of a search, at most eight, and what services may call the same thing. */
export function wordsAsked(search: string): AskedWord[] {
  const typed = search
    .toLocaleLowerCase('sv')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word.length <= longestWord)
    .slice(0, mostWords);
  return typed.flatMap((word, place) => [
    { word, place, factor: 1 },
    ...alsoCalled(word).map((other) => ({ word: other, place, factor: synonymFactor })),
  ]);
}
