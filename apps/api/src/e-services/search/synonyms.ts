import type { Language } from '@handslag/contracts/municipalities';
import { english } from './synonyms-english.ts';
import { finnish } from './synonyms-finnish.ts';
import { swedish } from './synonyms-swedish.ts';

/**
 * What people say, and the words that municipalities' services use for the same thing. A line counts for every word that begins with
 * its first part. A municipality adds its own under each service's search words; these hold everywhere.
 */
export type SaidAndCalled = readonly (readonly [said: string, called: readonly string[]])[];

const saidIn: { readonly [L in Language]: SaidAndCalled } = { sv: swedish, en: english, fi: finnish };

/** What else a typed word is called, in that language; nothing for most words. */
export const alsoCalled = (word: string, language: Language): readonly string[] =>
  calledBy(word, saidIn[language], 4);

/** The same in the other languages. A Swedish word may well begin as a short one of theirs: "signera" is no sign. */
export const calledElsewhere = (word: string, language: Language): readonly string[] =>
  [swedish, english, finnish].flatMap((lines) =>
    lines === saidIn[language] ? [] : calledBy(word, lines, lines === swedish ? 4 : 5),
  );

/** Those shorter than `leastBegun` must be the whole word: "soc" is not in "socker", nor "vin" in "vinter". */
const calledBy = (word: string, lines: SaidAndCalled, leastBegun: number): readonly string[] =>
  lines.flatMap(([said, called]) =>
    word === said || (said.length >= leastBegun && word.startsWith(said)) ? called : [],
  );
