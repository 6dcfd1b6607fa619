import { isFew } from '@handslag/contracts/statistics';

/** A part's count, and whether it must not be told. */
export type Cell = { count: number; hidden: boolean };

/**
 * Which parts of a whole may be told beside it. Few are hidden, and where what is hidden is few all together, the smallest of the
 * others too: else it is what the whole lacks.
 */
export function hideFew(parts: readonly number[], isWholeHidden: boolean): Cell[] {
  const cells = parts.map((count) => ({ count, hidden: isWholeHidden || isFew(count) }));
  const bySize = cells
    .filter(({ count, hidden }) => !hidden && count > 0)
    .sort((one, other) => one.count - other.count);
  const hiddenOnes = (): number => cells.reduce((all, { count, hidden }) => (hidden ? all + count : all), 0);
  for (const cell of bySize) {
    if (!isFew(hiddenOnes())) break;
    cell.hidden = true;
  }
  return cells;
}
