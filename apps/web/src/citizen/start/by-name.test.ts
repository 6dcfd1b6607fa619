// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { byName } from './by-name.ts';

afterEach(() => document.documentElement.setAttribute('lang', 'sv'));

it('puts services in the order of their names in the language of the page', () => {
  const named = [
    { name: { sv: 'Ändra', en: 'Change', fi: 'Muuta' } },
    { name: { sv: 'Ansök', en: 'Apply', fi: 'Hae' } },
    { name: { sv: 'Överklaga', en: 'Öppna', fi: 'Äänestä' } },
    { name: { sv: 'Zon', en: 'Zone', fi: 'Vyöhyke' } },
  ];
  const orderIn = (language: 'sv' | 'en' | 'fi') => {
    document.documentElement.setAttribute('lang', language);
    return byName(named).map(({ name }) => name[language]);
  };
  expect(orderIn('sv')).toEqual(['Ansök', 'Zon', 'Ändra', 'Överklaga']);
  expect(orderIn('en')).toEqual(['Apply', 'Change', 'Öppna', 'Zone']);
  expect(orderIn('fi')).toEqual(['Hae', 'Muuta', 'Vyöhyke', 'Äänestä']);
});
