import type { Answers, Surroundings } from '../answers/answers.ts';
import type { Language } from '../definition.ts';
import type { Cell, CompiledForm, Frame, Node, QuestionNode, Scope, World } from './compiled-form.ts';
import { isRowId, own, tidy } from '../questions/shape.ts';
import { MOST_ROWS } from '../questions/repeating-group.ts';
import { settle } from './settle.ts';

/** A form filled in: every step and question with its answer, whether it is visible and what rules see of it. */
export type Evaluation = {
  readonly form: CompiledForm;
  readonly root: Frame;
  readonly world: World;
  readonly language: Language;
};

/** Works out a whole form from any answers at all. */
export function evaluate(form: CompiledForm, answers: Answers, surroundings: Surroundings): Evaluation {
  const { today, attributes = {}, language = 'sv' } = surroundings;
  const world: World = { today, attributes };
  const framesOf = new Map<Scope, Frame[]>();
  const root = newFrame(form.root, undefined, undefined, '', 0, framesOf);
  for (const step of form.steps) fill(root, step.children, answers, framesOf);
  for (const node of form.order)
    for (const frame of framesOf.get(node.scope) ?? []) settle(frame.cells[node.slot]!, world);
  return { form, root, world, language };
}

function newFrame(
  scope: Scope,
  parent: Frame | undefined,
  group: Cell | undefined,
  row: string,
  position: number,
  framesOf: Map<Scope, Frame[]>,
): Frame {
  const frame: Frame = { scope, parent, row, position, cells: [] };
  const prefix = group ? `${group.path}[${row}].` : '';
  for (const node of scope.nodes) frame.cells.push(newCell(node, frame, prefix));
  const siblings = framesOf.get(scope);
  if (siblings) siblings.push(frame);
  else framesOf.set(scope, [frame]);
  return frame;
}

const newCell = (node: Node, frame: Frame, prefix: string): Cell => ({
  node,
  frame,
  path: node.kind === 'step' ? node.step.id : prefix + node.key,
  raw: undefined,
  visible: false,
  seen: undefined,
  open: undefined,
  rows: [],
  verdict: undefined,
  queued: false,
});

/** Puts the answers of one object into the cells of its questions. */
function fill(
  frame: Frame,
  nodes: readonly QuestionNode[],
  answers: unknown,
  framesOf: Map<Scope, Frame[]>,
): void {
  for (const node of nodes) {
    const raw = own(answers, node.question.id);
    if (raw === undefined) continue;
    const cell = frame.cells[node.slot]!;
    if (node.shape.kind === 'answers') fill(frame, node.children, raw, framesOf);
    else if (node.rowScope) fillRows(cell, node, node.rowScope, raw, framesOf);
    else cell.raw = tidy(node.shape, raw);
  }
}

function fillRows(
  cell: Cell,
  node: QuestionNode,
  scope: Scope,
  raw: unknown,
  framesOf: Map<Scope, Frame[]>,
): void {
  if (!Array.isArray(raw)) return;
  const ids = new Set<string>();
  const rows: Frame[] = [];
  for (const row of raw as unknown[]) {
    const id = own(row, 'id');
    if (!isRowId(id) || ids.has(id) || rows.length === MOST_ROWS) continue;
    ids.add(id);
    const frame = newFrame(scope, cell.frame, cell, id, rows.length, framesOf);
    fill(frame, node.children, own(row, 'answers'), framesOf);
    rows.push(frame);
  }
  cell.rows = rows;
  cell.raw = rows.length > 0 ? rows.map(({ row }) => ({ id: row, answers: {} })) : undefined;
}
