import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}`);

/** The faces of the receipt: Source Sans 3, and Noto Sans for Greek, Cyrillic and Vietnamese. */
export const receiptFonts: readonly string[] = [
  fontFile('source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  fontFile('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  fontFile('source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  fontFile('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  fontFile('noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  fontFile('noto-sans/700Bold/NotoSans_700Bold.ttf'),
];

/** Stands where a character was that no face can draw. */
export const unprintable = '□';
// Steer direction or hide in text: a receipt must read the same to the eye and to a screen reader. What a page would draw is not dropped.
const invisible =
  /[\p{Cc}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/u;

let drawable: Set<number> | undefined;
function drawableCharacters(): Set<number> {
  drawable ??= new Set(
    [receiptFonts[0], receiptFonts[3]].flatMap((file) => {
      const font = create(readFileSync(String(file)));
      return 'characterSet' in font ? font.characterSet : [];
    }),
  );
  return drawable;
}

/**
 * The text with what a PDF cannot carry taken away: control and direction characters are dropped, characters without
 * a glyph become □. A document with such a character would otherwise not be made at all.
 * `plain` also drops combining marks, which may be drawable alone but not on their letter.
 */
export function printableText(given: string, plain = false): string {
  const known = drawableCharacters();
  let text = '';
  for (const character of given.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')) {
    if (character === '\n' || character === '\t') {
      text += character === '\n' ? '\n' : ' ';
      continue;
    }
    if (invisible.test(character) || (plain && /\p{M}/u.test(character))) continue;
    text += known.has(character.codePointAt(0) ?? 0) ? character : unprintable;
  }
  return text;
}

/** The same value with every string in it printable. */
export function printableValue<T>(value: T, plain = false): T {
  if (typeof value === 'string') return printableText(value, plain) as T;
  if (Array.isArray(value)) return value.map((part) => printableValue(part, plain)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, printableValue(part, plain)]),
  ) as T;
}
