import { isFew, type ServiceStatistics } from '@handslag/contracts/statistics';
import type { Text } from '@handslag/contracts/municipalities';
import type { Question, Step } from '@handslag/form-engine';
import { hideFew, type Cell } from '../../e-services/hide-few.ts';
import { tellCounts, tellShown } from './tell-counts.ts';

/** Drafts of one service that ended without being sent in, where they stood, month by month. */
export type Unsent = { month: string; step: string; question: string; count: number };
type Place = { id: string; title: Text | null; questions: { id: string; label: Text | null }[] };

/** The address of the review, which is no step of the form. */
const review = 'granska';
const reviewTitle: Text = { sv: 'Granska och skicka in' };
/** What a step is counted as that its form has not any longer. */
const gone = '?';

/** Where people stopped, by step and question: all that may be told of it. */
export function dropOutOf(
  steps: readonly Step[],
  months: readonly string[],
  unsent: readonly Unsent[],
): Pick<ServiceStatistics, 'unsent' | 'steps'> {
  const places = placesOf(steps);
  const known = new Set(places.map(({ id }) => id));
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { month, step, question, count } of unsent) {
    const at = known.has(step) ? step : gone;
    add(month, count);
    add(`${month} ${at}`, count);
    add(`${month} ${at} ${question}`, count);
  }
  const of = (...key: string[]): number => counts.get(key.join(' ')) ?? 0;
  const cells = transpose(
    months.map((month) =>
      hideFew(
        places.map(({ id }) => of(month, id)),
        isFew(of(month)),
      ),
    ),
  );
  const rows = places.map(({ id, title, questions }, at) => {
    const mine = cells[at] ?? [];
    const within = transpose(
      months.map((month, when) =>
        hideFew(
          questions.map((question) => of(month, id, question.id)),
          mine[when]?.hidden ?? true,
        ),
      ),
    );
    const told = questions.map((question, place) => ({
      ...question,
      unsent: tellShown(within[place] ?? []),
    }));
    return { id, title, unsent: tellShown(mine), questions: told.filter((question) => isTold(question)) };
  });
  return {
    unsent: tellCounts(months.map((month) => of(month))),
    steps: rows.filter((row) => isTold(row) || (row.title !== null && row.id !== review)),
  };
}

/** In the order of the form: each step, the review, before the first step, and steps that are no more. */
function placesOf(steps: readonly Step[]): Place[] {
  const none = { id: '', label: null };
  return [
    ...steps.map(({ id, title, questions }) => ({ id, title, questions: [...questions.map(nameOf), none] })),
    { id: review, title: reviewTitle, questions: [] },
    { id: '', title: null, questions: [] },
    { id: gone, title: null, questions: [] },
  ];
}

function nameOf(question: Question): { id: string; label: Text | null } {
  return { id: question.id, label: 'label' in question ? question.label : null };
}

function isTold({ unsent: { count, more } }: { unsent: { count: number; more: boolean } }): boolean {
  return count > 0 || more;
}

/** From a row for each month to a row for each place. */
function transpose(months: readonly Cell[][]): Cell[][] {
  return (months[0] ?? []).map((_, at) => months.flatMap((cells) => cells[at] ?? []));
}
