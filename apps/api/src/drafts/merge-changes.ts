import type { AnswerChange } from '@handslag/contracts/drafts';
import {
  applyPatch,
  canonicalJson,
  pathsOverlap,
  readPath,
  type Answers,
  type AnswerValue,
  type CompiledForm,
  type Refusal,
} from '@handslag/form-engine';
import {
  changedSince,
  compactRevisions,
  orderKey,
  revisionsAfter,
  type FieldRevisions,
} from './field-revisions.ts';

export type MergeableDraft = { answers: Answers; revision: number; fieldRevisions: FieldRevisions };
export type Merge =
  | { outcome: 'merged'; answers: Answers; fieldRevisions: FieldRevisions; changedElsewhere: AnswerChange[] }
  | {
      outcome: 'conflict';
      conflicts: { path: string; theirs: AnswerValue | null }[];
      changedElsewhere: AnswerChange[];
    }
  | { outcome: 'refused'; refused: readonly Refusal[] };

/**
 * Puts changes made on revision `base` into a draft that may have moved on since. Different questions merge; the same
 * question with two values is a conflict, and then nothing is merged. `fieldRevisions` are those of the next revision.
 */
export function mergeChanges(
  form: CompiledForm,
  draft: MergeableDraft,
  base: number,
  changes: readonly AnswerChange[],
): Merge {
  const { answers, refused } = applyPatch(form, draft.answers, changes);
  if (refused.length > 0) return { outcome: 'refused', refused };

  const mine = changes.map((change) => ({ ...change, key: keyOf(form, change) }));
  const since = changedSince(form, draft, base);
  const conflicts = mine.flatMap(({ path, key }) => {
    if (!since.some((theirs) => pathsOverlap(key, theirs))) return [];
    const theirs = valueAt(form, draft.answers, key);
    return same(theirs, valueAt(form, answers, key)) ? [] : [{ path, theirs }];
  });
  const elsewhere = since.filter((theirs) => !mine.some(({ key }) => isWithin(theirs, key)));
  const told = [...new Set([...elsewhere, ...ordersTouchedBy(elsewhere)])];
  const changedElsewhere = told.map((key) => ({ path: pathOf(key), value: valueAt(form, answers, key) }));
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts, changedElsewhere };
  const keys = mine.map(({ key }) => key).filter((key) => isNews(form, draft.answers, answers, key));
  const fieldRevisions = compactRevisions(revisionsAfter(draft.fieldRevisions, keys, draft.revision + 1));
  return { outcome: 'merged', answers, fieldRevisions, changedElsewhere };
}

/** What a change is about: its path, or, where it only puts rows in order, that order. */
function keyOf(form: CompiledForm, { path, value }: AnswerChange): string {
  const question = form.byId.get(path.split('.').at(-1) ?? '');
  const orders = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return orders && question?.rowScope ? `${path}${orderKey}` : path;
}

const pathOf = (key: string): string => (key.endsWith(orderKey) ? key.slice(0, -orderKey.length) : key);

/** Writing what already stands there is no change, or the next tab would be asked about it. Within rows even that may add the row. */
function isNews(form: CompiledForm, before: Answers, after: Answers, key: string): boolean {
  return key.includes('[') || !same(valueAt(form, before, key), valueAt(form, after, key));
}

/** Rows added on both sides stand in one order here; whoever is told of rows is told of that too. */
function ordersTouchedBy(keys: readonly string[]): string[] {
  return keys.flatMap((key) =>
    [...key.matchAll(/\[[^\]]+\]/g)].map(({ index }) => `${key.slice(0, index)}${orderKey}`),
  );
}

function valueAt(form: CompiledForm, answers: Answers, key: string): AnswerValue | null {
  const value = readPath(form, answers, pathOf(key)) as AnswerValue | undefined;
  if (!key.endsWith(orderKey)) return value ?? null;
  return Array.isArray(value) ? value.map((row) => (row as { id: string }).id) : [];
}

function isWithin(inner: string, outer: string): boolean {
  return inner.length >= outer.length && pathsOverlap(inner, outer);
}

function same(one: AnswerValue | null, other: AnswerValue | null): boolean {
  return canonicalJson(one === '' ? null : one) === canonicalJson(other === '' ? null : other);
}
