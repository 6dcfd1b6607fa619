import type { Language } from '@handslag/contracts/municipalities';
import { useSyncExternalStore } from 'react';
import { languageNow } from './language.ts';

type Other = Exclude<Language, 'sv'>;
/** Fetches an area's words, where it does not speak the language already; what it gives puts them in place. */
type Area = (language: Language) => Promise<(() => void) | undefined>;

const oneYear = 31_536_000;
const areas: Area[] = [];
const listeners = new Set<() => void>();

/**
 * An area of the interface, which speaks Swedish until others have asked for its words in another language. `take` puts
 * them in place; words that lack a sentence, or have one with other parameters, are a type error.
 */
export function speak<Words>(
  swedish: Words,
  others: { readonly [L in Other]: () => Promise<NoInfer<Words>> },
  take: (words: Words) => void,
): void {
  let spoken: Language = 'sv';
  areas.push(async (language) => {
    if (spoken === language) return undefined;
    const words = language === 'sv' ? swedish : await others[language]();
    return () => {
      take(words);
      spoken = language;
    };
  });
}

/** When every area that has been fetched speaks the language of the page. Rejects where its words cannot be fetched now. */
export async function wordsReady(): Promise<void> {
  const language = languageNow();
  await fetchWords(language);
  if (language !== languageNow()) await wordsReady();
}

async function fetchWords(language: Language): Promise<void> {
  const takes = await Promise.all(areas.map((area) => area(language)));
  for (const take of takes) take?.();
}

/**
 * Changes the language of the page where it stands: nothing is loaded anew, so nothing that is typed or begun is lost.
 * The choice is kept in a cookie, which the server heeds. Rejects, and changes nothing, where the words cannot be fetched.
 */
export async function chooseLanguage(language: Language): Promise<void> {
  await fetchWords(language);
  document.documentElement.lang = language;
  // What came while the words were on their way.
  await wordsReady();
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `language=${language}; path=/; max-age=${oneYear}; samesite=lax${secure}`;
  for (const listener of listeners) listener();
}

/** Calls back when another language has been chosen and all words are in place. Gives what stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The language of the page; whoever asks is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, languageNow);
