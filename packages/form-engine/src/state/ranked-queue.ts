import type { Cell } from '../evaluation/compiled-form.ts';

/** A queue that gives the cell of lowest rank first and holds each cell once: a binary heap. */
export function createRankedQueue(): {
  readonly push: (cell: Cell) => void;
  readonly pop: () => Cell | undefined;
} {
  const heap: Cell[] = [];
  const rankAt = (index: number) => heap[index]!.node.rank;
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [heap[other]!, heap[one]!];
  };
  return {
    push(cell) {
      if (cell.queued) return;
      cell.queued = true;
      let index = heap.push(cell) - 1;
      while (index > 0) {
        const above = (index - 1) >> 1;
        if (rankAt(above) <= rankAt(index)) break;
        swap(above, index);
        index = above;
      }
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last) return undefined;
      first.queued = false;
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let index = 0; ;) {
        const [left, right] = [2 * index + 1, 2 * index + 2];
        let least = left < heap.length && rankAt(left) < rankAt(index) ? left : index;
        if (right < heap.length && rankAt(right) < rankAt(least)) least = right;
        if (least === index) return first;
        swap(index, least);
        index = least;
      }
    },
  };
}
