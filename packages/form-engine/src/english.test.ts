import { expect, it } from 'vitest';
import { check, compile } from './index.ts';

const form = compile({
  format: 1,
  steps: [
    {
      id: 'who',
      title: { sv: 'Vem' },
      questions: [{ id: 'phone', type: 'phone', label: { sv: 'Telefon', en: 'Telephone' } }],
    },
  ],
});
const sentence = () =>
  check(form, {}, { today: '2026-11-22', language: 'en' }, 'submit').map(({ message }) => message);

it('speaks Swedish until it has been taught English', async () => {
  expect(sentence()).toEqual(['Fyll i Telephone.']);
  await import('./english.ts');
  expect(sentence()).toEqual([expect.stringMatching(/^(?!Fyll).*Telephone/)]);
});
