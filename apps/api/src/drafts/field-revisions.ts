import type { Answers, CompiledForm } from '@handslag/form-engine';

/**
 * Answer path → the revision that last changed it; inner paths before outer ones are kept apart. `incomes[]` stands for
 * the order of rows. The empty path, where there is one, is a floor: nothing is known of single questions before it.
 */
export type FieldRevisions = Readonly<Record<string, number>>;

export const orderKey = '[]';
const floorKey = '';
const mostEntries = 2_000;
const entriesKept = 1_000;

/** What has changed since a revision. Since one before the floor: every question there is. */
export function changedSince(
  form: CompiledForm,
  { fieldRevisions, answers }: { fieldRevisions: FieldRevisions; answers: Answers },
  base: number,
): string[] {
  if (base < (fieldRevisions[floorKey] ?? 0)) {
    const questions = form.steps.flatMap(({ children }) => children.map(({ question }) => question.id));
    return [...new Set([...questions, ...Object.keys(answers)])];
  }
  return Object.keys(fieldRevisions).filter((key) => key !== floorKey && (fieldRevisions[key] ?? 0) > base);
}

/** The revisions when `keys` have been changed by `revision`. What was inside them is replaced by them. */
export function revisionsAfter(
  before: FieldRevisions,
  keys: readonly string[],
  revision: number,
): FieldRevisions {
  // A copy of a whole object is made at once; one built key by key costs a save forty times as much, and every copy of it.
  const after: Record<string, number> = { ...before };
  const outers = keys.flatMap((key) => [`${key}.`, `${key}[`]);
  for (const key of Object.keys(before)) if (outers.some((outer) => key.startsWith(outer))) delete after[key];
  for (const key of keys) after[key] = revision;
  return after;
}

/** Rows that come and go leave marks behind; the oldest give way to a floor. */
export function compactRevisions(revisions: FieldRevisions): FieldRevisions {
  if (Object.keys(revisions).length <= mostEntries) return revisions;
  const entries = Object.entries(revisions).filter(([key]) => key !== floorKey);
  const newestFirst = entries.sort(([, one], [, other]) => other - one);
  const floor = newestFirst[entriesKept]?.[1] ?? 0;
  return { ...Object.fromEntries(newestFirst.filter(([, revision]) => revision > floor)), [floorKey]: floor };
}

/** Everything changed at once, as when a draft is carried to a newer form. */
export function revisionsFrom(revision: number): FieldRevisions {
  return { [floorKey]: revision };
}
