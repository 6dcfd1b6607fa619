import { describe, expect, test } from 'vitest';
import { sampleEServices } from './e-services.ts';
import { sampleMunicipalities } from './municipalities.ts';

/** Words of officialdom, and English left behind. */
const refused =
  /ogiltig|vänligen|obligatorisk|erfordras|inkomma med|avseende|beträffande|jämlikt|tillse|erlägg|\berror\b|\bTODO\b/i;

/** Every Swedish text inside a value, wherever it is. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && typeof value.sv === 'string') return [value.sv];
  return Object.values(value).flatMap(textsIn);
}

const sentencesIn = (text: string): string[] =>
  text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim());

const wordsIn = (sentence: string): number => sentence.trim().split(/\s+/).length;

const texts = [
  ...sampleEServices.map(({ key, settings, definition }) => [key, textsIn([settings, definition])] as const),
  ...sampleMunicipalities.map(({ slug, settings }) => [slug, textsIn(settings)] as const),
];

describe.each(texts)('%s', (_name, own) => {
  test('uses no word of officialdom', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((text) => refused.test(text))).toEqual([]);
  });

  test('has sentences that are short, and none that is very long', () => {
    const lengths = own.flatMap(sentencesIn).map(wordsIn);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15);
    expect(own.flatMap(sentencesIn).filter((sentence) => wordsIn(sentence) > 30)).toEqual([]);
  });

  test('is written with care: no double spaces, no space at the ends', () => {
    expect(own.filter((text) => text !== text.trim() || text.includes('  '))).toEqual([]);
  });
});
