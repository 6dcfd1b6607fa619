import type { Answers, AnswerValue, Surroundings } from '../answers/answers.ts';
import type { Cell, CompiledForm, Frame, QuestionNode } from '../evaluation/compiled-form.ts';
import { evaluate } from '../evaluation/evaluate.ts';

/**
 * Only the answers that can be reached, as typed: not those of hidden steps, questions and choices,
 * nor what is empty, has another shape or belongs to no question.
 */
export function prune(form: CompiledForm, answers: Answers, surroundings: Surroundings): Answers {
  const { root } = evaluate(form, answers, surroundings);
  return collectAll(form, root, reached);
}

/** The answers of a whole form, each as `keep` gives it. */
export function collectAll(
  form: CompiledForm,
  root: Frame,
  keep: (cell: Cell) => AnswerValue | undefined,
): Answers {
  return collect(
    root,
    form.steps.flatMap((step) => step.children),
    keep,
  );
}

function collect(
  frame: Frame,
  nodes: readonly QuestionNode[],
  keep: (cell: Cell) => AnswerValue | undefined,
): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const node of nodes) {
    const cell = frame.cells[node.slot]!;
    const value = valueOf(cell, node, keep);
    if (value !== undefined) answers[node.question.id] = value;
  }
  return answers;
}

function valueOf(
  cell: Cell,
  node: QuestionNode,
  keep: (cell: Cell) => AnswerValue | undefined,
): AnswerValue | undefined {
  if (node.shape.kind === 'answers') {
    const inner = collect(cell.frame, node.children, keep);
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  const value = keep(cell);
  if (!node.rowScope || value === undefined) return value;
  return cell.rows.map((row) => ({ id: row.row, answers: collect(row, node.children, keep) }));
}

function reached({ node, visible, raw, open }: Cell): AnswerValue | undefined {
  if (!visible || raw === undefined || !open || node.kind === 'step' || !('choices' in node.question)) {
    return visible ? raw : undefined;
  }
  const exists = new Set(node.question.choices.map(({ id }) => id));
  const closed = (id: string) => exists.has(id) && !open.has(id);
  if (typeof raw === 'string') return closed(raw) ? undefined : raw;
  if (!Array.isArray(raw)) return raw;
  const left = raw.filter((id): id is string => typeof id === 'string' && !closed(id));
  return left.length > 0 ? left : undefined;
}
