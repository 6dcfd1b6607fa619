import type { EServiceListing } from '@handslag/contracts/e-services';
import { inWords } from '../../i18n/language.ts';

const endings = /(?:arna|erna|orna|ande|ning|ar|er|or|en|et|na|an|n|t|s)$/;

/**
 * The services that fit every word of a search, best first. Case, accents and the dots of å ä ö do not matter, a word
 * may stand anywhere in a compound ("kort" finds "parkeringskort"), and a common Swedish ending may differ.
 */
export function findEServices(services: readonly EServiceListing[], search: string): EServiceListing[] {
  const words = fold(search)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [...services];
  return services
    .map((service) => ({ service, score: scoreOf(service, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ service }) => service);
}

function scoreOf(service: EServiceListing, words: readonly string[]): number {
  const fields: [string, number][] = [
    [fold(inWords(service.name)), 8],
    [fold(service.searchWords.join(' ')), 5],
    [fold(service.category), 3],
    [fold(inWords(service.summary)), 2],
  ];
  const scores = words.map((word) => Math.max(...fields.map(([text, weight]) => weight * fits(text, word))));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

/** 2 at the start of a word, 1 inside one, half of that for the word without its ending. */
function fits(text: string, word: string): number {
  const stem = word.length > 5 ? word.replace(endings, '') : word;
  return place(text, word) || place(text, stem) / 2;
}

function place(text: string, word: string): number {
  if (` ${text}`.includes(` ${word}`)) return 2;
  return word.length > 2 && text.includes(word) ? 1 : 0;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFD').replaceAll(/\p{M}/gu, '');
}
