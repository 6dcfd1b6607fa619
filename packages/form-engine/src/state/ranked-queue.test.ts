import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../evaluation/compiled-form.ts';
import { createRankedQueue } from './ranked-queue.ts';

it('gives the lowest rank first and each cell once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (ranks) => {
      const queue = createRankedQueue();
      const cells = new Map(
        ranks.map((rank) => [rank, { node: { rank }, queued: false } as unknown as Cell]),
      );
      for (const rank of ranks) queue.push(cells.get(rank)!);
      const given: number[] = [];
      for (let cell = queue.pop(); cell; cell = queue.pop()) given.push(cell.node.rank);
      expect(given).toEqual([...cells.keys()].sort((one, other) => one - other));
      expect([...cells.values()].some(({ queued }) => queued)).toBe(false);
    }),
  );
});
