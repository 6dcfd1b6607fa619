import type { Id } from '../definition.ts';

/** A piece of a sentence; names stand out, and lead to what they name where there is an id. */
export type WordingPart = {
  readonly text: string;
  readonly names?: 'question' | 'choice' | 'value' | undefined;
  readonly id?: Id | undefined;
  /** Where a name is only in Swedish, and the sentence is not. */
  readonly lang?: 'sv';
};

/** A sentence, or a part of one, in pieces: “*Skäl* innehåller *Funktionsnedsättning*”. */
export type Wording = readonly WordingPart[];

export const plain = (text: string): Wording => [{ text }];

/** Pieces with a word between each and another before the last: a, b och c. */
export function listed(items: readonly Wording[], word: string): Wording {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [{ text: index === items.length - 1 ? ` ${word} ` : ', ' }, ...item];
  });
}

/** The sentence as text, names in quotes. */
export const inPlainText = (wording: Wording): string =>
  wording.map(({ text, names }) => (names === undefined || names === 'value' ? text : `”${text}”`)).join('');
