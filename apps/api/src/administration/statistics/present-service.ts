import { isFew, leastShown, type ServiceStatistics, type Statistics } from '@handslag/contracts/statistics';
import type { Text } from '@handslag/contracts/municipalities';
import type { Step } from '@handslag/form-engine';
import { dropOutOf } from './drop-out-of.ts';
import type { SatisfactionRow, TimesRow, UsageRow } from './statistics-repository.ts';
import { tellCounts } from './tell-counts.ts';

type Service = { key: string; name: Text; months: readonly string[]; steps: readonly Step[] };
type Found = {
  received: readonly { key: string; month: string; count: number }[];
  times: readonly TimesRow[];
  usage: readonly UsageRow[];
  kept: readonly { key: string; count: number }[];
  satisfaction: readonly SatisfactionRow[];
};

/** What may be told of a service; null where nothing is known of it. */
export function presentService(
  { key, name, months, steps }: Service,
  found: Found,
): ServiceStatistics | null {
  const byMonth = (rows: readonly { month: string; count: number }[]): number[] =>
    months.map((month) => sum(rows.filter((row) => row.month === month)));
  const received = byMonth(found.received.filter((row) => row.key === key));
  const usage = found.usage.filter((row) => row.key === key);
  const kept = sum(found.kept.filter((row) => row.key === key));
  const unsent = usage.filter(({ kind }) => kind === 'unsent');
  if (sum(usage) + kept + received.reduce((all, count) => all + count, 0) === 0) return null;
  return {
    key,
    name,
    received: received.map(shown),
    total: tellCounts(received),
    ...presentTimes(found.times.find((row) => row.key === key)),
    begun: tellCounts(byMonth(usage.filter(({ kind }) => kind === 'begun'))),
    saved: shown(kept),
    satisfaction: satisfactionOf(found.satisfaction.filter((row) => row.key === key)),
    ...dropOutOf(steps, months, unsent),
  };
}

/** Of the months that enough have answered in. */
function satisfactionOf(rows: readonly SatisfactionRow[]): ServiceStatistics['satisfaction'] {
  const told = rows.filter(({ answers }) => answers >= leastShown);
  const clear = rows.filter(({ clear: count }) => count >= leastShown);
  const answers = told.reduce((all, row) => all + row.answers, 0);
  if (answers === 0) return null;
  const clears = clear.reduce((all, row) => all + row.clear, 0);
  return {
    answers,
    ease: told.reduce((all, row) => all + row.easeSum, 0) / answers,
    clarity: clears === 0 ? null : clear.reduce((all, row) => all + row.claritySum, 0) / clears,
  };
}

/** Times of months where at least five have had them. */
export function presentTimes(row: TimesRow | undefined): Statistics['all'] {
  const times = (median: number | null = null, ninetyPercent: number | null = null) =>
    median === null || ninetyPercent === null ? null : { median, ninetyPercent };
  return {
    firstAnswer: times(row?.answerMedian, row?.answerNinety),
    decision: times(row?.decisionMedian, row?.decisionNinety),
  };
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}

function shown(count: number): number | null {
  return isFew(count) ? null : count;
}
