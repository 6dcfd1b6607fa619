import type { Text } from '@handslag/contracts/municipalities';
import { compareWords } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';

/** In the order of their names, as the language of the page sorts them. */
export const byName = <Named extends { readonly name: Text }>(services: readonly Named[]): Named[] =>
  services.toSorted((one, other) => compareWords(inWords(one.name), inWords(other.name)));
