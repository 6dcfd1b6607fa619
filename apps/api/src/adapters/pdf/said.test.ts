import { expect, test } from 'vitest';
import { saidIn } from './said.ts';

test.each([
  ['in the language of the document', { sv: 'Beslut', en: 'Decision' }, 'en', 'Decision'],
  [
    'in Swedish and marked so, where it has none of its own',
    { sv: 'Beslut' },
    'en',
    { text: 'Beslut', lang: 'sv' },
  ],
  ['nothing, in no language, where nothing is written', { sv: '' }, 'sv', ''],
  ['nothing in another language either', { sv: '' }, 'fi', ''],
] as const)('a text is said %s', (_what, text, language, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
