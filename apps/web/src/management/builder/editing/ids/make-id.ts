import type { Id } from '@handslag/form-engine';

const longest = 40;
const fits = /^[a-z][A-Za-z0-9]{0,39}$/;

/** Whether something can be the id of a step, question or choice. */
export const isId = (given: string): boolean => fits.test(given) && !(given in Object.prototype);

/**
 * An id that says what the label says: "Elevens namn" → `elevensNamn`. With a number after it where it is taken.
 * @param otherwise what it is made of when the label has nothing to make it of
 */
export function makeId(label: string, taken: ReadonlySet<string>, otherwise: string): Id {
  const words = label
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[0-9]+/, '');
  const begun = (joined.charAt(0).toLowerCase() + joined.slice(1)).slice(0, longest - 4) || otherwise;
  const isFree = (id: string) => isId(id) && !taken.has(id);
  if (isFree(begun)) return begun;
  let number = 2;
  while (!isFree(`${begun}${number}`)) number += 1;
  return `${begun}${number}`;
}
