import type { Cell, CompiledForm, Frame, QuestionNode } from '../evaluation/compiled-form.ts';
import { isRowId } from '../questions/shape.ts';

/** A path taken apart: which question, in which rows (outermost first), and which of its fields. */
export type ResolvedPath = {
  readonly node: QuestionNode;
  /** One more row than the question lies in when the path ends in a row: `incomes[r1]`. */
  readonly rows: readonly string[];
  readonly part?: string;
};

const LONGEST_PATH = 400;

/** Finds what a path such as `incomes[r1].contact.email` means in this form; nothing when it means nothing. */
export function resolvePath(form: CompiledForm, path: string): ResolvedPath | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const rows: string[] = [];
  let node: QuestionNode | undefined;
  const segments = path.split('.');
  for (const [index, segment] of segments.entries()) {
    const [id, row] = splitRow(segment);
    const next = form.byId.get(id);
    const belongs = next && (node ? next.parent === node : next.parent.kind === 'step');
    if (!belongs) {
      const part =
        index === segments.length - 1 && node?.shape.kind === 'parts' && node.shape.parts.includes(segment);
      return part ? { node: node!, rows, part: segment } : undefined;
    }
    if (row !== undefined) {
      if (!next.rowScope || !isRowId(row)) return undefined;
      rows.push(row);
    } else if (next.rowScope && index < segments.length - 1) return undefined;
    node = next;
  }
  return node && { node, rows };
}

function splitRow(segment: string): [string, string | undefined] {
  const open = segment.indexOf('[');
  return open > 0 && segment.endsWith(']')
    ? [segment.slice(0, open), segment.slice(open + 1, -1)]
    : [segment, undefined];
}

/** Whether a path ends in a row rather than in a question. */
export const endsInRow = ({ node, rows }: ResolvedPath): boolean => rows.length > node.scope.depth;

/** The cell a path means, where its rows exist. */
export function findCell(
  form: CompiledForm,
  root: Frame,
  path: string,
): { cell: Cell; part?: string } | undefined {
  const simple = form.byId.get(path);
  if (simple && simple.parent.kind === 'step') return { cell: root.cells[simple.slot]! };
  const resolved = resolvePath(form, path);
  if (!resolved || endsInRow(resolved)) return undefined;
  const { node, rows, part } = resolved;
  let frame: Frame | undefined = root;
  for (const [index, owner] of ownersOf(node).entries()) {
    frame = frame.cells[owner.slot]!.rows.find(({ row }) => row === rows[index]);
    if (!frame) return undefined;
  }
  const cell = frame.cells[node.slot]!;
  return part === undefined ? { cell } : { cell, part };
}

/** The repeating groups a question lies in, outermost first. */
function ownersOf(node: QuestionNode): readonly QuestionNode[] {
  const owners: QuestionNode[] = [];
  for (let { owner } = node.scope; owner; owner = owner.scope.owner) owners.unshift(owner);
  return owners;
}

/** Whether one path is the other, or a part, row or question inside it: changing both is a conflict. */
export function pathsOverlap(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    long.startsWith(short) &&
    (long.length === short.length || long[short.length] === '.' || long[short.length] === '[')
  );
}
