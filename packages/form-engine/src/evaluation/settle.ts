import type { Cell, QuestionNode, World } from './compiled-form.ts';
import { sameValue, type Value } from './value.ts';

/**
 * Works out whether a cell is visible, which choices are open and what rules see of it,
 * from cells of lower rank only.
 * @returns whether any of that changed
 */
export function settle(cell: Cell, world: World): boolean {
  const { node, frame } = cell;
  const parentVisible = node.kind === 'step' || parentCell(cell, node).visible;
  const visible = parentVisible && (node.visibleWhen === undefined || node.visibleWhen(frame, world));
  const before = cell.visible;
  cell.visible = visible;
  if (node.kind === 'step') return before !== visible;
  const opened = node.choiceTests !== undefined && reopen(cell, node, world);
  const seen = visible ? read(cell, node, world) : undefined;
  const unchanged = before === visible && !opened && sameValue(cell.seen, seen);
  cell.seen = seen;
  return !unchanged;
}

function parentCell({ frame }: Cell, { parent, scope }: QuestionNode): Cell {
  return (parent.scope === scope ? frame : frame.parent!).cells[parent.slot]!;
}

function read(cell: Cell, node: QuestionNode, world: World): Value {
  if (node.value) return node.value(cell.frame, world);
  if (cell.raw === undefined) return undefined;
  return node.type.read(node.question, cell.raw, world.today, cell.open);
}

function reopen(cell: Cell, node: QuestionNode, world: World): boolean {
  if (!('choices' in node.question)) return false;
  const open = new Set<string>();
  node.question.choices.forEach(({ id }, index) => {
    const test = node.choiceTests?.[index];
    if (!test || test(cell.frame, world)) open.add(id);
  });
  const before = cell.open;
  if (before && before.size === open.size && [...open].every((id) => before.has(id))) return false;
  cell.open = open;
  return true;
}
