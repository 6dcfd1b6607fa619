import { expect, test } from 'vitest';
import { hideFew } from './hide-few.ts';

const hidden = (parts: number[], isWholeHidden = false) =>
  hideFew(parts, isWholeHidden).map((cell) => cell.hidden);

test('a part that is few is not what the whole lacks when the others are told', () => {
  expect(hidden([10, 2, 8])).toEqual([false, true, true]);
  expect(hidden([10, 2, 3])).toEqual([false, true, true]);
  expect(hidden([10, 0, 6])).toEqual([false, false, false]);
  expect(hidden([10, 1, 0])).toEqual([true, true, false]);
  expect(hidden([1, 1, 1])).toEqual([true, true, true]);
  expect(hidden([10, 8], true)).toEqual([true, true]);
});
