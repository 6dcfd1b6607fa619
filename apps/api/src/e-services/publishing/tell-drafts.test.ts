import { expect, test } from 'vitest';
import { tellDrafts } from './tell-drafts.ts';

const told = (total: number, unaffected: number, askedAgain: number, losing: number) =>
  Object.values(
    tellDrafts({ total, replayed: unaffected + askedAgain + losing, unaffected, askedAgain, losing }),
  );

test('none and many are told; of one to four only that they are', () => {
  expect(told(0, 0, 0, 0)).toEqual([0, 0, 0, 0, 0]);
  expect(told(4, 3, 0, 1)).toEqual([null, null, null, null, null]);
  expect(told(12, 12, 0, 0)).toEqual([12, 12, 12, 0, 0]);
  expect(told(30, 10, 20, 0)).toEqual([30, 30, 10, 20, 0]);
});

test('a few among many are not what the whole lacks', () => {
  expect(told(30, 20, 0, 10)).toEqual([30, 30, 20, 0, 10]);
  expect(told(30, 28, 0, 2)).toEqual([30, 30, null, 0, null]);
  expect(told(30, 20, 8, 2)).toEqual([30, 30, 20, null, null]);
});
