import { expect, it } from 'vitest';
import { fromSwedishField, toSwedishField } from './swedish-time.ts';

it.each([
  ['2026-01-15T08:00', '2026-01-15T07:00:00.000Z'],
  ['2026-07-15T08:00', '2026-07-15T06:00:00.000Z'],
  ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z'],
  ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ['2026-12-31T23:59', '2026-12-31T22:59:00.000Z'],
])('%s in Sweden is %s, and back', (field, moment) => {
  expect(fromSwedishField(field)).toBe(moment);
  expect(toSwedishField(moment)).toBe(field);
});

it('is nothing where nothing is filled in', () => {
  expect(fromSwedishField('')).toBeNull();
});
