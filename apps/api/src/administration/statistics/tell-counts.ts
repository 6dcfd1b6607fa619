import { isFew, type Told } from '@handslag/contracts/statistics';
import type { Cell } from '../../e-services/hide-few.ts';

/** What may be told of counts, one for each month. */
export function tellCounts(months: readonly number[]): Told {
  return tellShown(months.map((count) => ({ count, hidden: isFew(count) })));
}

export function tellShown(cells: readonly Cell[]): Told {
  const shown = cells.filter(({ hidden }) => !hidden);
  return {
    count: shown.reduce((all, { count }) => all + count, 0),
    more: cells.some(({ count, hidden }) => hidden && count > 0),
  };
}
