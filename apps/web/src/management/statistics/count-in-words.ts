import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';

/** A count as a table says it. */
export function countInWords(count: number | null): string {
  return count === null ? texts.few : String(count);
}
