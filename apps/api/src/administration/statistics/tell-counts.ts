import { isFew, type Told } from '@handslag/contracts/statistics';

/** What may be told of counts, one for each month. */
export function tellCounts(months: readonly number[]): Told {
  return tellShown(months.map((count) => ({ count, hidden: isFew(count) })));
}

/** A part's count in one month, and whether it must not be told. */
export type Cell = { count: number; hidden: boolean };

export function tellShown(cells: readonly Cell[]): Told {
  const shown = cells.filter(({ hidden }) => !hidden);
  return {
    count: shown.reduce((all, { count }) => all + count, 0),
    more: cells.some(({ count, hidden }) => hidden && count > 0),
  };
}

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
