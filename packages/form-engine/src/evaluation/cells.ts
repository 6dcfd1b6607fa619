import type { Cell, Frame, QuestionNode, StepNode } from './compiled-form.ts';
import type { Evaluation } from './evaluate.ts';

/** Every question of a step with its rows, in the order of the document. */
export const cellsOfStep = ({ root }: Evaluation, step: StepNode): readonly Cell[] =>
  cellsOf(root, step.children, []);

function cellsOf(frame: Frame, nodes: readonly QuestionNode[], cells: Cell[]): Cell[] {
  for (const node of nodes) {
    const cell = frame.cells[node.slot]!;
    cells.push(cell);
    if (node.rowScope) for (const row of cell.rows) cellsOf(row, node.children, cells);
    else if (node.children.length > 0) cellsOf(frame, node.children, cells);
  }
  return cells;
}

/** The steps that are visible, in order. */
export const visibleSteps = ({ form, root }: Evaluation): readonly StepNode[] =>
  form.steps.filter(({ slot }) => root.cells[slot]!.visible);
