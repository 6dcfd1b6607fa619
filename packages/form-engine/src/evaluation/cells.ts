import type { Cell, Frame, QuestionNode, StepNode } from './compiled-form.ts';
import type { Evaluation } from './evaluate.ts';

/** Every question of a step with its rows, in the order of the document. */
export function* cellsOfStep({ root }: Evaluation, step: StepNode): Generator<Cell> {
  yield* cellsOf(root, step.children);
}

function* cellsOf(frame: Frame, nodes: readonly QuestionNode[]): Generator<Cell> {
  for (const node of nodes) {
    const cell = frame.cells[node.slot]!;
    yield cell;
    if (node.rowScope) for (const row of cell.rows) yield* cellsOf(row, node.children);
    else if (node.children.length > 0) yield* cellsOf(frame, node.children);
  }
}

/** The steps that are visible, in order. */
export const visibleSteps = ({ form, root }: Evaluation): readonly StepNode[] =>
  form.steps.filter(({ slot }) => root.cells[slot]!.visible);
