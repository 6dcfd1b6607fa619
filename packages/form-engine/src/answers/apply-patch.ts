import type { CompiledForm, QuestionNode } from '../evaluation/compiled-form.ts';
import { MOST_ROWS } from '../questions/repeating-group.ts';
import { fits, isRecord, isRowId, own } from '../questions/shape.ts';
import type { Answers, AnswerValue, Change, Row } from './answers.ts';
import { endsInRow, resolvePath, type ResolvedPath } from './path.ts';

export type Refusal = {
  readonly path: string;
  readonly reason: 'unknown_path' | 'wrong_shape' | 'too_large';
};

export type Patched = {
  /** With every change that was not refused; the answers given are left as they were. */
  readonly answers: Answers;
  readonly refused: readonly Refusal[];
};

/** Changes in one patch at most. */
const MOST_CHANGES = 2000;

/** All answers together at most. */
const MOST_CHARACTERS = 1_000_000;

type Step = { readonly change: Change; readonly resolved: ResolvedPath };

/**
 * Merges changes into answers. The order of the changes makes no difference: outer before inner, then by path,
 * orders of rows last. Values are kept as typed; only what cannot be this question's answer at all is refused.
 * A change inside a row that does not exist adds the row; rows missing in a list of row ids stay, last.
 */
export function applyPatch(form: CompiledForm, answers: Answers, changes: readonly Change[]): Patched {
  const refused: Refusal[] = [];
  const steps: Step[] = [];
  for (const [index, change] of changes.entries()) {
    const resolved = typeof change.path === 'string' ? resolvePath(form, change.path) : undefined;
    const reason =
      index >= MOST_CHANGES ? 'too_large' : resolved ? refusalOf(resolved, change.value) : 'unknown_path';
    if (reason) refused.push({ path: String(change.path).slice(0, 400), reason });
    else steps.push({ change, resolved: resolved! });
  }
  let patched: Answers = isRecord(answers) ? (answers as Answers) : {};
  for (const { change, resolved } of steps.sort(byDepthThenPath)) {
    const next = place(patched, chainOf(resolved.node), resolved, change.value);
    if (rowsAt(next, resolved) > MOST_ROWS) refused.push({ path: change.path, reason: 'too_large' });
    else patched = next;
  }
  if (charactersIn(patched) <= MOST_CHARACTERS) return { answers: patched, refused };
  return {
    answers,
    refused: changes.map(({ path }) => ({ path: String(path).slice(0, 400), reason: 'too_large' })),
  };
}

/** Most rows of any group on the way to a path. */
function rowsAt(answers: unknown, { node, rows }: ResolvedPath): number {
  let [most, at, depth] = [0, answers, 0];
  for (const { question, rowScope } of chainOf(node)) {
    at = own(at, question.id);
    if (!rowScope || !Array.isArray(at)) continue;
    most = Math.max(most, at.length);
    at = own(
      at.find((row) => own(row, 'id') === rows[depth]),
      'answers',
    );
    depth += 1;
  }
  return most;
}

/** Counted without recursion, since what is not this form's answers may be of any depth. */
function charactersIn(answers: Answers): number {
  const waiting: unknown[] = [answers];
  let count = 0;
  while (waiting.length > 0 && count <= MOST_CHARACTERS) {
    const value = waiting.pop();
    count += typeof value === 'string' ? value.length : 1;
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) waiting.push(inner);
  }
  return count;
}

const isOrder = ({ change: { value }, resolved }: Step): boolean =>
  Array.isArray(value) &&
  resolved.node.rowScope !== undefined &&
  !endsInRow(resolved) &&
  value.every(isRowId);

const depthOf = (step: Step): number => (isOrder(step) ? 1000 : step.change.path.split(/[.[]/).length);

function byDepthThenPath(one: Step, other: Step): number {
  const deeper = depthOf(one) - depthOf(other);
  return deeper !== 0
    ? deeper
    : one.change.path < other.change.path
      ? -1
      : Number(one.change.path > other.change.path);
}

/** Why a value can not be stored at a path; nothing when it can. */
function refusalOf(resolved: ResolvedPath, value: unknown): Refusal['reason'] | undefined {
  if (isNothing(value)) return undefined;
  const { node, part } = resolved;
  if (part !== undefined)
    return typeof value === 'string' && value.length <= 5000 ? undefined : 'wrong_shape';
  if (endsInRow(resolved)) return refusalOfAnswers(node, value);
  if (node.shape.kind === 'rows') return refusalOfRows(node, value);
  if (node.shape.kind === 'answers') return refusalOfAnswers(node, value);
  if (typeof value === 'string' && node.shape.kind === 'text' && value.length > node.shape.longest)
    return 'too_large';
  return fits(node.shape, value) ? undefined : 'wrong_shape';
}

function refusalOfRows(node: QuestionNode, value: unknown): Refusal['reason'] | undefined {
  if (!Array.isArray(value)) return 'wrong_shape';
  if (value.length > MOST_ROWS) return 'too_large';
  if (value.every(isRowId)) return undefined;
  const ids = new Set(value.map((row) => own(row, 'id')));
  if (ids.size < value.length) return 'wrong_shape';
  for (const row of value as unknown[]) {
    if (!isRowId(own(row, 'id')) || Object.keys(row as object).length !== 2) return 'wrong_shape';
    const reason = refusalOfAnswers(node, own(row, 'answers'));
    if (reason) return reason;
  }
  return undefined;
}

function refusalOfAnswers(group: QuestionNode, value: unknown): Refusal['reason'] | undefined {
  if (!isRecord(value)) return 'wrong_shape';
  for (const [id, inner] of Object.entries(value)) {
    const node = group.children.find(({ question }) => question.id === id);
    if (!node) return 'unknown_path';
    const reason = refusalOf({ node, rows: [] }, inner);
    if (reason) return reason;
  }
  return undefined;
}

/** The questions from the outermost group down to this one. */
function chainOf(node: QuestionNode): readonly QuestionNode[] {
  const chain = [node];
  for (let { parent } = node; parent.kind === 'question'; parent = parent.parent) chain.unshift(parent);
  return chain;
}

/** The answers with a value put at the end of the chain; copies only what lies on the way. */
function place(
  answers: unknown,
  chain: readonly QuestionNode[],
  path: ResolvedPath,
  value: unknown,
): Answers {
  const [node, ...inner] = chain;
  const { id } = node!.question;
  const before = own(answers, id);
  const rest = { ...path, rows: node!.rowScope ? path.rows.slice(1) : path.rows };
  if (node!.rowScope && path.rows.length > 0) {
    return withMember(answers, id, placeInRows(before, path.rows[0]!, inner, rest, value));
  }
  if (inner.length > 0) return withMember(answers, id, emptied(place(before, inner, path, value)));
  if (path.part !== undefined)
    return withMember(answers, id, emptied(withMember(before, path.part, textOrNothing(value))));
  if (node!.rowScope && Array.isArray(value) && value.every(isRowId))
    return withMember(answers, id, inOrder(before, value));
  return withMember(answers, id, isNothing(value) ? undefined : (value as AnswerValue));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

const textOrNothing = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const emptied = (answers: Answers): Answers | undefined =>
  Object.keys(answers).length > 0 ? answers : undefined;

function withMember(answers: unknown, key: string, value: AnswerValue | undefined): Answers {
  const before = (isRecord(answers) ? answers : {}) as Answers;
  if (value !== undefined) return { ...before, [key]: value };
  const { [key]: _gone, ...others } = before;
  return others;
}

function placeInRows(
  before: unknown,
  id: string,
  inner: readonly QuestionNode[],
  rest: ResolvedPath,
  value: unknown,
): readonly Row[] | undefined {
  const rows = rowsOf(before);
  const row = rows.find((one) => one.id === id);
  if (inner.length === 0 && isNothing(value)) {
    const left = rows.filter((one) => one !== row);
    return left.length > 0 ? left : undefined;
  }
  const answers = inner.length === 0 ? (value as Answers) : place(row?.answers, inner, rest, value);
  if (row) return rows.map((one) => (one === row ? { id, answers } : one));
  return [...rows, { id, answers }];
}

const rowsOf = (before: unknown): readonly Row[] =>
  Array.isArray(before) ? before.filter((row): row is Row => isRowId(own(row, 'id'))) : [];

function inOrder(before: unknown, ids: readonly string[]): readonly Row[] | undefined {
  const rows = rowsOf(before);
  const listed = [...new Set(ids)].flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const ordered = [...listed, ...rows.filter((row) => !listed.includes(row))];
  return ordered.length > 0 ? ordered : undefined;
}
