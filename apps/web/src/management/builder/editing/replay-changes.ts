import { canonicalJson } from '@handslag/form-engine';

/** Two people's work on the same thing brought together. `clashes`: places where both had changed the same; theirs stands. */
export type Replayed<Part> = { readonly merged: Part; readonly clashes: readonly string[] };

/**
 * Puts what one author changed since `base` on top of what another has saved. Properties are taken one by one, and lists of things
 * with an id thing by thing; anything else as a whole.
 */
export function replayChanges<Part>(base: Part, mine: Part, theirs: Part): Replayed<Part> {
  const clashes: string[] = [];
  return { merged: merge(base, mine, theirs, '', clashes) as Part, clashes };
}

const same = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);
const canonical = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasIds = (value: unknown): value is { id: string }[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item['id'] === 'string');

function merge(base: unknown, mine: unknown, theirs: unknown, path: string, clashes: string[]): unknown {
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(mine, theirs)) return mine;
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {};
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
    const entries = [...keys].map((key): [string, unknown] => [
      key,
      merge(before[key], mine[key], theirs[key], path === '' ? key : `${path}.${key}`, clashes),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (hasIds(mine) && hasIds(theirs) && (base === undefined || hasIds(base)))
    return mergeList(base ?? [], mine, theirs, path, clashes);
  clashes.push(path);
  return theirs;
}

/** Theirs in their order; what I took away goes, what I added comes after what it followed. */
function mergeList(
  base: readonly { id: string }[],
  mine: readonly { id: string }[],
  theirs: readonly { id: string }[],
  path: string,
  clashes: string[],
): unknown[] {
  const by = (list: readonly { id: string }[]) => new Map(list.map((item) => [item.id, item]));
  const [was, has, have] = [by(base), by(mine), by(theirs)];
  const moved = !same(
    base.map(({ id }) => id),
    mine.map(({ id }) => id),
  );
  const kept = theirs.flatMap((item): { id: string }[] => {
    const own = has.get(item.id);
    const before = was.get(item.id);
    if (!own && !before) return [item];
    if (!own) {
      if (same(before, item)) return [];
      clashes.push(`${path}.${item.id}`);
      return [item];
    }
    return [merge(before, own, item, `${path}.${item.id}`, clashes) as { id: string }];
  });
  const sameMembers = mine.length === theirs.length && mine.every(({ id }) => have.has(id));
  const result =
    moved && sameMembers ? mine.flatMap(({ id }) => kept.find((one) => one.id === id) ?? []) : kept;
  for (const [index, item] of mine.entries()) {
    if (have.has(item.id) || was.has(item.id)) continue;
    const after = mine[index - 1];
    const place = after ? result.findIndex(({ id }) => id === after.id) : -1;
    result.splice(place + 1, 0, item);
  }
  return result;
}
