import type { AnswerChange } from '@handslag/contracts/drafts';
import { pathsOverlap } from '@handslag/form-engine';

/** Changed answers by path, in the order they were made; a later change of the same path replaces the earlier. */
export type Unsaved = Map<string, AnswerChange['value']>;

const insideRow = (row: string, path: string): boolean => path.startsWith(`${row}.`);

/** Notes a change. Removing a row also forgets what was typed in it. */
export function note(unsaved: Unsaved, path: string, value: AnswerChange['value']): void {
  unsaved.delete(path);
  if (value === null) for (const other of unsaved.keys()) if (insideRow(path, other)) unsaved.delete(other);
  unsaved.set(path, value);
}

/** What was sent in vain, with what has been typed since on top. */
export function putBack(sent: Unsaved, since: Unsaved): Unsaved {
  const all: Unsaved = new Map(sent);
  for (const [path, value] of since) note(all, path, value);
  return all;
}

/** The changes as they travel. */
export function asChanges(unsaved: Unsaved): AnswerChange[] {
  return [...unsaved].map(([path, value]) => ({ path, value }));
}

/** Most changes one request may carry (contracts: drafts). */
const mostChanges = 500;

/** As many of the oldest changes as one request carries, and the rest. */
export function takeSome(
  unsaved: Unsaved,
  mostBytes = Number.POSITIVE_INFINITY,
): { some: Unsaved; rest: Unsaved } {
  const some: Unsaved = new Map();
  const rest: Unsaved = new Map();
  let bytes = 0;
  for (const [path, value] of unsaved) {
    bytes += new TextEncoder().encode(JSON.stringify({ path, value })).length + 1;
    const fits = rest.size === 0 && some.size < mostChanges && bytes <= mostBytes;
    (fits ? some : rest).set(path, value);
  }
  return { some, rest };
}

/** Those changes that touch what is unsaved here. */
export function overlapping(changes: readonly AnswerChange[], unsaved: Unsaved): AnswerChange[] {
  return changes.filter(({ path }) => [...unsaved.keys()].some((mine) => pathsOverlap(mine, path)));
}

/** Those of the changes whose path passes. */
export function keep(unsaved: Unsaved, passes: (path: string) => boolean): Unsaved {
  return new Map([...unsaved].filter(([path]) => passes(path)));
}

/** What was sent without an answer. It may have been saved, and is then no one else's when it comes back as a conflict. */
export function createUnanswered() {
  const sent = new Set<string>();
  const mark = (path: string, value: unknown) => `${path} ${JSON.stringify(value === '' ? null : value)}`;
  return {
    add(unsaved: Unsaved): void {
      for (const [path, value] of unsaved) sent.add(mark(path, value));
    },
    has: (path: string, value: unknown): boolean => sent.has(mark(path, value)),
  };
}
