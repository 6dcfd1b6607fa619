import type { AccessibilityFacts } from '@handslag/contracts/municipalities';
import { expect, test } from 'vitest';
import { checkAccessibility } from './check-accessibility.ts';

const facts: AccessibilityFacts = {
  conformity: 'partial',
  assessedOn: '2026-10-01',
  updatedOn: '2026-11-01',
  method: 'own',
  shortcomings: [{ what: { sv: 'Kartan' }, reason: 'remedied' }],
};
const wrong = (changed: Partial<AccessibilityFacts>) =>
  checkAccessibility({ ...facts, ...changed }, '2026-11-23').map(({ id }) => id);

test('an assessment that holds together is not complained of', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ updatedOn: '2026-11-23', assessedOn: '2026-11-23' })).toEqual([]);
  expect(wrong({ conformity: 'full', shortcomings: [] })).toEqual([]);
  expect(wrong({ conformity: 'full', shortcomings: [{ what: { sv: 'x' }, reason: 'outside' }] })).toEqual([]);
});

test('days that are none, have not been or come in the wrong order are named', () => {
  expect(wrong({ assessedOn: '' })).toEqual(['settings-assessedOn']);
  expect(wrong({ assessedOn: '2026-11-24', updatedOn: '2026-11-24' })).toEqual(['settings-assessedOn', 'settings-updatedOn']); // prettier-ignore
  expect(wrong({ updatedOn: '2026-09-30' })).toEqual(['settings-updatedOn']);
});

test('a shortcoming without words, and full conformity in spite of one, are named', () => {
  expect(wrong({ shortcomings: [...facts.shortcomings, { what: { sv: ' ', en: 'The map' }, reason: 'outside' }] })).toEqual(['settings-shortcoming-1']); // prettier-ignore
  expect(wrong({ shortcomings: [{ what: { sv: 'x' }, reason: 'remedied', why: { sv: '', en: 'x' } }] })).toEqual(['settings-shortcoming-0-why']); // prettier-ignore
  expect(wrong({ conformity: 'full' })).toEqual(['settings-conformity']);
});
