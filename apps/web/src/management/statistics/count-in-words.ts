import type { Told } from '@handslag/contracts/statistics';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';

/** A count as a table says it. */
export function countInWords(count: number | null): string {
  return count === null ? texts.few : String(count);
}

/** The count of a period as a table says it. */
export function toldInWords({ count, more }: Told): string {
  if (!more) return String(count);
  return count === 0 ? texts.fewEach : texts.atLeast(count);
}
