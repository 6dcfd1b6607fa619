import { leastShown, type ServiceStatistics, type Statistics } from '@handslag/contracts/statistics';
import type { Text } from '@handslag/contracts/municipalities';
import type { Step } from '@handslag/form-engine';
import type { TimesRow } from './statistics-repository.ts';

type Service = { key: string; name: Text; months: readonly string[]; steps: readonly Step[] };
type Found = {
  received: readonly { key: string; month: string; count: number }[];
  times: readonly TimesRow[];
  usage: readonly { key: string; kind: 'begun' | 'unsent'; step: string; count: number }[];
  kept: readonly { key: string; count: number }[];
  satisfaction: readonly {
    key: string;
    answers: number;
    ease: number;
    clear: number;
    clarity: number | null;
  }[];
};

/** The address of the review, which is no step of the form. */
const review = 'granska';
const reviewTitle: Text = { sv: 'Granska och skicka in' };

/** What may be told of a service; null where nothing is known of it. */
export function presentService(
  { key, name, months, steps }: Service,
  found: Found,
): ServiceStatistics | null {
  const counts = months.map((month) =>
    sum(found.received.filter((row) => row.key === key && row.month === month)),
  );
  const usage = found.usage.filter((row) => row.key === key);
  const kept = sum(found.kept.filter((row) => row.key === key));
  const begun = sum(usage.filter(({ kind }) => kind === 'begun'));
  const unsent = usage.filter(({ kind }) => kind === 'unsent');
  if (sum([...usage]) + kept + counts.reduce((all, count) => all + count, 0) === 0) return null;
  const received = counts.map(shown);
  return {
    key,
    name,
    received,
    total: received.reduce<number>((all, count) => all + (count ?? 0), 0),
    moreThanTotal: received.includes(null),
    ...presentTimes(found.times.find((row) => row.key === key)),
    begun: shown(begun),
    unsent: shown(sum(unsent)),
    saved: shown(kept),
    satisfaction: satisfactionOf(found.satisfaction.find((row) => row.key === key)),
    steps: stepsOf(steps, unsent),
  };
}

function satisfactionOf(row: Found['satisfaction'][number] | undefined): ServiceStatistics['satisfaction'] {
  if (!row || row.answers < leastShown) return null;
  const { answers, ease, clear, clarity } = row;
  return { answers, ease, clarity: clear < leastShown ? null : clarity };
}

/** Times that at least five have had. */
export function presentTimes(row: TimesRow | undefined): Statistics['all'] {
  const times = (count = 0, median: number | null = null, ninetyPercent: number | null = null) =>
    count < leastShown || median === null || ninetyPercent === null ? null : { median, ninetyPercent };
  return {
    firstAnswer: times(row?.answered, row?.answerMedian, row?.answerNinety),
    decision: times(row?.decided, row?.decisionMedian, row?.decisionNinety),
  };
}

/** Where drafts ended, in the order of the form: nowhere yet, each step, the review, and steps that are no more. */
function stepsOf(
  steps: readonly Step[],
  unsent: readonly { step: string; count: number }[],
): ServiceStatistics['steps'] {
  const counts = new Map<string, number>();
  for (const { step, count } of unsent) counts.set(step, (counts.get(step) ?? 0) + count);
  const known = [...steps.map(({ id, title }) => ({ id, title })), { id: review, title: reviewTitle }];
  const rows = known.map((step) => ({ ...step, count: take(counts, step.id) }));
  const nowhere = { id: '', title: null, count: take(counts, '') };
  const gone = { id: '?', title: null, count: [...counts.values()].reduce((all, count) => all + count, 0) };
  return [...rows, nowhere, gone].flatMap(({ id, title, count }) =>
    count === 0 && (title === null || id === review) ? [] : [{ id, title, unsent: shown(count) }],
  );
}

function take(counts: Map<string, number>, id: string): number {
  const count = counts.get(id) ?? 0;
  counts.delete(id);
  return count;
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}

/** Fewer than five might be somebody; none at all is nobody. */
function shown(count: number): number | null {
  return count > 0 && count < leastShown ? null : count;
}
