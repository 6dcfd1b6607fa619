import { expect, test } from 'vitest';
import { deletionTime } from './deletion-time.ts';
import { startOfSwedishDay, swedishDay } from './swedish-day.ts';

test('the day is Sweden’s: it begins an hour or two before the one in Greenwich', () => {
  expect(swedishDay(new Date('2026-11-22T22:59:59.999Z'))).toBe('2026-11-22');
  expect(swedishDay(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
  expect(swedishDay(new Date('2026-06-30T21:59:59.999Z'))).toBe('2026-06-30');
  expect(swedishDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});

test('a day begins at its midnight, also when the clocks are changed', () => {
  expect(startOfSwedishDay('2026-11-23').toISOString()).toBe('2026-11-22T23:00:00.000Z');
  expect(startOfSwedishDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(startOfSwedishDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(startOfSwedishDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
  expect(startOfSwedishDay('2026-10-26').toISOString()).toBe('2026-10-25T23:00:00.000Z');
});

test('a draft has whole days: the last is the whole of the thirtieth after the change', () => {
  expect(deletionTime(new Date('2026-11-22T13:00:00Z'), 30).toISOString()).toBe('2026-12-22T23:00:00.000Z');
  expect(deletionTime(new Date('2026-11-22T22:59:59Z'), 30).toISOString()).toBe('2026-12-22T23:00:00.000Z');
  expect(deletionTime(new Date('2026-11-22T23:00:00Z'), 30).toISOString()).toBe('2026-12-23T23:00:00.000Z');
  expect(deletionTime(new Date('2026-03-01T12:00:00Z'), 30).toISOString()).toBe('2026-03-31T22:00:00.000Z');
});
