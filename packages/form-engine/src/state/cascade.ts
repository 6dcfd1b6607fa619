import type { AnswerValue } from '../answers/answers.ts';
import type { Cell, Frame, Node, QuestionNode, Scope, Verdict } from '../evaluation/compiled-form.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import { settle } from '../evaluation/settle.ts';
import { sameValue } from '../evaluation/value.ts';
import { verdictOn } from '../evaluation/verdict.ts';
import { createRankedQueue } from './ranked-queue.ts';

type Effect = {
  readonly changed: readonly string[];
  readonly stepsChanged: boolean;
  readonly refused: readonly [];
};

/**
 * Gives a function that puts a raw answer in a cell and works out everything that follows from it and nothing else:
 * dependents in order of rank, each at most once, and after them the verdicts that may have changed.
 */
export function createCascade(evaluation: Evaluation): (cell: Cell, raw: AnswerValue | undefined) => Effect {
  const queue = createRankedQueue();
  return (origin, raw) => {
    const touched = new Set<Cell>([origin]);
    const settled = new Set<Cell>();
    const { node } = origin;
    origin.raw = raw;
    let stepsChanged = false;

    const spread = (source: Cell) => {
      for (const next of source.node.dependents) forEachCell(source.frame, next, queue.push);
      for (const next of source.node.judged) forEachCell(source.frame, next, (cell) => touched.add(cell));
    };
    // A part may have changed although what rules see of the whole has not.
    const partsChanged = node.kind === 'question' && node.type.readPart !== undefined;
    if (settle(origin, evaluation.world) || partsChanged) spread(origin);
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (!settle(cell, evaluation.world)) continue;
      if (cell.node.kind === 'step') stepsChanged = true;
      else {
        settled.add(cell);
        touched.add(cell);
      }
      spread(cell);
    }
    return { changed: pathsOfChanged(touched, settled, evaluation), stepsChanged, refused: [] };
  };
}

/** Judges anew what was touched. What was never judged counts as changed, since nobody can tell. */
function pathsOfChanged(
  touched: ReadonlySet<Cell>,
  settled: ReadonlySet<Cell>,
  evaluation: Evaluation,
): readonly string[] {
  const paths: string[] = [];
  for (const cell of touched) {
    const before = cell.verdict;
    cell.verdict = undefined;
    if (settled.has(cell) || !before || !sameVerdict(cell, cell, before, verdictOn(cell, evaluation)))
      paths.push(cell.path);
  }
  return paths;
}

/** Whether two cells look the same to the citizen, given their verdicts. */
export function sameVerdict(one: Cell, other: Cell, before: Verdict, after: Verdict): boolean {
  if (before.required !== after.required) return false;
  if (!sameValue(before.min, after.min) || !sameValue(before.max, after.max)) return false;
  const calculated = one.node.kind === 'question' && one.node.value !== undefined;
  if (calculated && !sameValue(one.seen, other.seen)) return false;
  if (one.open !== other.open && !sameValue([...(one.open ?? [])], [...(other.open ?? [])])) return false;
  if (before.issues.length !== after.issues.length) return false;
  return before.issues.every((issue, index) => {
    const twin = after.issues[index]!;
    return issue.path === twin.path && issue.code === twin.code && issue.message === twin.message;
  });
}

/** The cells of a node that a change in a frame can reach: up to the scope both share, then down every row. */
function forEachCell(frame: Frame, node: Node | QuestionNode, visit: (cell: Cell) => void): void {
  if (frame.scope === node.scope) {
    visit(frame.cells[node.slot]!);
    return;
  }
  const chain: Scope[] = [];
  for (let scope: Scope | undefined = node.scope; scope; scope = scope.parent) chain.unshift(scope);
  let top = frame;
  while (chain[top.scope.depth] !== top.scope) top = top.parent!;
  descend(top, chain, node.slot, visit);
}

function descend(frame: Frame, chain: readonly Scope[], slot: number, visit: (cell: Cell) => void): void {
  const inner = chain[frame.scope.depth + 1];
  if (!inner) {
    visit(frame.cells[slot]!);
    return;
  }
  for (const row of frame.cells[inner.owner!.slot]!.rows) descend(row, chain, slot, visit);
}
