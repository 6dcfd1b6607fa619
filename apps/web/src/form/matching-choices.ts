import type { Choice } from '@handslag/form-engine';
import { inWords } from '../i18n/language.ts';

/** The choices whose label contains every word that was typed; those where a word begins with it come first. */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  const ranked = choices.flatMap((choice) => {
    const label = plain(inWords(choice.label));
    if (!words.every((word) => label.includes(word))) return [];
    const begins = words.every((word) => label.split(/[\s,/(-]+/).some((part) => part.startsWith(word)));
    return [{ choice, rank: begins ? 0 : 1 }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ choice }) => choice);
}

/** Å, ä and ö are letters of their own in Swedish; other accents are not told apart. */
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFC')
    .replaceAll(/[éèêë]/g, 'e')
    .replaceAll(/[áàâ]/g, 'a')
    .replaceAll('ü', 'u');
