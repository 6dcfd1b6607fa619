import { describe, expect, test } from 'vitest';
import { translated } from './authoring/translated.ts';
import { sampleEServices } from './e-services.ts';

type Words = { sv: string; en?: string; fi?: string };

/** Every text that citizens read inside a value, wherever it is. */
function wordsIn(value: unknown): Words[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && typeof value.sv === 'string') return [value as Words];
  return Object.values(value).flatMap(wordsIn);
}

const words = sampleEServices.map(({ key, settings, definition }) => ({
  key,
  texts: wordsIn([settings, definition]),
}));

/** A translation with the same signs and the same figures; decimal comma or point. */
const figuresIn = (text: string): string[] => (text.match(/\d+/g) ?? []).toSorted();
const endOf = (text: string): string => /[.?!]$/.exec(text)?.[0] ?? '';

test('every service is complete in Swedish, English and Finnish, and the trial service is in Swedish only', () => {
  const languages = words.map(({ key, texts }) => [
    key,
    (['sv', 'en', 'fi'] as const).filter((language) => texts.every((text) => text[language])),
  ]);
  expect(Object.fromEntries(languages)).toEqual({
    allmanhandling: ['sv', 'en', 'fi'],
    barnomsorg: ['sv', 'en', 'fi'],
    bygglov: ['sv', 'en', 'fi'],
    ekonomisktbistand: ['sv', 'en', 'fi'],
    felanmalan: ['sv', 'en', 'fi'],
    hyralokal: ['sv', 'en', 'fi'],
    lotteri: ['sv', 'en', 'fi'],
    parkeringstillstand: ['sv', 'en', 'fi'],
    // Shows how a page says that it is only in Swedish.
    provtjanst: ['sv'],
    serveringstillstand: ['sv', 'en', 'fi'],
    skolskjuts: ['sv', 'en', 'fi'],
    support: ['sv', 'en', 'fi'],
  });
});

describe.each(words)('$key', ({ texts }) => {
  const translations = texts.flatMap(({ sv, en, fi }) =>
    [en, fi].flatMap((text) => (text ? [{ sv, text }] : [])),
  );

  test('says the same figures in each language', () => {
    expect(translations.filter(({ sv, text }) => figuresIn(text).join() !== figuresIn(sv).join())).toEqual(
      [],
    );
  });

  test('asks where the Swedish asks, and ends sentences where it does', () => {
    expect(translations.filter(({ sv, text }) => endOf(text) !== endOf(sv))).toEqual([]);
  });

  test('is written with care: no double spaces, no space at the ends, the quotation marks of each language', () => {
    expect(translations.filter(({ text }) => text !== text.trim() || /  |"/.test(text))).toEqual([]);
  });
});

test('a service is translated as a whole, with nothing left over', () => {
  const [service] = sampleEServices;
  if (!service) throw new Error('No services');
  expect(() => translated(service, {})).toThrow('Without translation');
  const all = Object.fromEntries(wordsIn(service).map(({ sv, en = '', fi = '' }) => [sv, { en, fi }]));
  expect(translated(service, all)).toEqual(service);
  expect(() => translated(service, { ...all, Annars: { en: 'Else', fi: 'Muuten' } })).toThrow(
    'Translated, but not there: Annars',
  );
});
