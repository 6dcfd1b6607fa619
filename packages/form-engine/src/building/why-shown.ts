import { findCell } from '../answers/path.ts';
import type { Answers, Surroundings } from '../answers/answers.ts';
import type { Condition, EServiceDefinition, Question } from '../definition.ts';
import type { Cell, CompiledForm, Frame, QuestionNode, Scope } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import { compileCondition } from '../rules/conditions.ts';
import { conditionInWords } from './condition-in-words.ts';
import type { Wording } from './wording.ts';

/** A rule as it stands with these answers, and the rules it is made of. */
export type Reason = {
  readonly holds: boolean;
  readonly wording: Wording;
  /** How the parts are joined; only where there are some. */
  readonly joined?: 'och' | 'eller' | undefined;
  readonly parts: readonly Reason[];
};

export type WhyShown = {
  readonly visible: boolean;
  /** The rules it hangs on, outermost first: its step's, its groups', its own. Those without a rule are left out. */
  readonly rules: readonly {
    readonly of: 'step' | 'group' | 'question';
    readonly name: string;
    readonly reason: Reason;
  }[];
};

/**
 * Why a question is shown or not with these answers, in words. Nothing for a path that leads to no question.
 * @param path of the question, or the id of its step
 */
export function whyShown(
  form: CompiledForm,
  answers: Answers,
  surroundings: Surroundings,
  path: string,
): WhyShown | undefined {
  const evaluation = evaluate(form, answers, surroundings);
  const definition: EServiceDefinition = { format: 1, steps: form.steps.map(({ step }) => step) };
  const cell = cellAt(evaluation, path);
  if (!cell) return undefined;
  const explain = (condition: Condition, frame: Frame): Reason =>
    reasonFor(condition, frame, evaluation, definition);
  const rules = chainOf(cell).flatMap(({ node, frame }) => {
    const { visibleWhen } = node.kind === 'step' ? node.step : node.question;
    if (!visibleWhen) return [];
    const name = node.kind === 'step' ? node.step.title.sv : node.question.label.sv;
    return [
      {
        of: node.kind === 'step' ? ('step' as const) : partOf(node.question),
        name,
        reason: explain(visibleWhen, frame),
      },
    ];
  });
  return { visible: cell.visible, rules };
}

const partOf = ({ type }: Question): 'group' | 'question' =>
  type === 'group' || type === 'repeating-group' ? 'group' : 'question';

function cellAt({ form, root }: Evaluation, path: string): Cell | undefined {
  const step = form.steps.find((node) => node.step.id === path);
  return step ? root.cells[step.slot] : findCell(form, root, path)?.cell;
}

/** The cell and all it lies in, outermost first. */
function chainOf(cell: Cell): readonly Cell[] {
  const { node, frame } = cell;
  if (node.kind === 'step') return [cell];
  return [...chainOf(parentOf(node, frame)), cell];
}

const parentOf = ({ parent, scope }: QuestionNode, frame: Frame): Cell =>
  (parent.scope === scope ? frame : frame.parent!).cells[parent.slot]!;

function reasonFor(
  condition: Condition,
  frame: Frame,
  evaluation: Evaluation,
  definition: EServiceDefinition,
): Reason {
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const joined = inner.length > 1 ? ('all' in condition ? 'och' : 'eller') : undefined;
  return {
    holds: holdsIn(condition, frame.scope, evaluation)(frame),
    wording: conditionInWords(condition, definition),
    ...(joined && { joined }),
    parts: joined ? inner.map((one) => reasonFor(one, frame, evaluation, definition)) : [],
  };
}

function holdsIn(condition: Condition, scope: Scope, { form, world }: Evaluation): (frame: Frame) => boolean {
  const test = compileCondition(condition, {
    scope,
    path: '',
    byId: form.byId,
    refersTo: new Set(),
    problems: [],
    test: compileCondition,
  });
  return (frame) => test(frame, world);
}
