const isLetter = (character: string) => /^\p{L}$/u.test(character);
const isDigit = (character: string) => character >= '0' && character <= '9';
const counts = (character: string) => isLetter(character) || isDigit(character) || character === '*';

/**
 * Whether a text follows a mask: A = letter, 9 = digit, * = letter or digit, other letters and digits stand for themselves.
 * Separators may be left out or added, and case does not matter. One pass, no backtracking.
 */
export function followsMask(typed: string, mask: string): boolean {
  const wanted = [...mask].filter(counts);
  const given = [...typed].filter((character) => isLetter(character) || isDigit(character));
  return (
    given.length === wanted.length && given.every((character, index) => fills(character, wanted[index]!))
  );
}

function fills(character: string, place: string): boolean {
  if (place === 'A') return isLetter(character);
  if (place === '9') return isDigit(character);
  return place === '*' || character.toLowerCase() === place.toLowerCase();
}

/** A text that follows the mask, for the citizen to imitate: AAA-99* → ABC-123. */
export function exampleOfMask(mask: string): string {
  let letter = 0;
  let digit = 0;
  return [...mask]
    .map((place) => {
      if (place === 'A') return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[letter++ % 26];
      return place === '9' || place === '*' ? String(++digit % 10) : place;
    })
    .join('');
}
