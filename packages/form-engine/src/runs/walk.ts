import type { Answers, Surroundings } from '../answers/answers.ts';
import { findCell } from '../answers/path.ts';
import type { Choice, Id, Language, Question } from '../definition.ts';
import { cellsOfStep, visibleSteps } from '../evaluation/cells.ts';
import type { Cell, CompiledForm, StepNode } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import { verdictOn } from '../evaluation/verdict.ts';
import type { Value } from '../evaluation/value.ts';
import { inLanguage, moneyInWords, numberInWords } from '../messages/in-words.ts';

/**
 * done: nothing is missing or wrong. invalid: something filled in is wrong. todo: something is missing.
 * blocked: a stop in this or an earlier step is visible.
 */
export type StepState = 'done' | 'invalid' | 'todo' | 'blocked';

export type WalkStep = {
  readonly id: Id;
  readonly state: StepState;
  /** Paths of the questions that are visible, in order, those in groups and rows too. */
  readonly paths: readonly string[];
};

/** Where the answers lead: the steps to take and what each question asks just now. */
export type Walk = {
  /** The visible steps, in order. */
  readonly steps: readonly WalkStep[];
  /** The first step that is not done; nothing when all are. */
  readonly current: Id | undefined;
  /** The first visible stop. */
  readonly stoppedBy: string | undefined;
  readonly next: (stepId: Id) => Id | undefined;
  readonly previous: (stepId: Id) => Id | undefined;
  readonly isVisible: (path: string) => boolean;
  readonly isRequired: (path: string) => boolean;
  readonly availableChoices: (path: string) => readonly Choice[];
  /** A calculated value: the number (money in öre) and as it is shown. Nothing while something in it is missing. */
  readonly calculated: (path: string) => Calculated | undefined;
};

export type Calculated = { readonly value: number; readonly inWords: string };

/** Walks the form with these answers. Never throws, whatever the answers are. */
export const walk = (form: CompiledForm, answers: Answers, surroundings: Surroundings): Walk =>
  walkOf(evaluate(form, answers, surroundings));

/** The same as `walk`, of a form already evaluated. */
export function walkOf(evaluation: Evaluation): Walk {
  const { form, root, language } = evaluation;
  const nodes = visibleSteps(evaluation);
  const stops = nodes.map((node) => stopIn(evaluation, node));
  const firstStop = stops.findIndex((path) => path !== undefined);
  const steps = nodes.map((node, index) => stepOf(evaluation, node, firstStop >= 0 && index >= firstStop));
  const at = (path: string): Cell | undefined => findCell(form, root, path)?.cell;
  const place = (stepId: Id) => steps.findIndex(({ id }) => id === stepId);
  return {
    steps,
    current: steps.find(({ state }) => state !== 'done')?.id,
    stoppedBy: stops[firstStop],
    next(stepId) {
      const index = place(stepId);
      return index < 0 || (firstStop >= 0 && index >= firstStop) ? undefined : steps[index + 1]?.id;
    },
    previous: (stepId) => steps[place(stepId) - 1]?.id,
    isVisible: (path) => at(path)?.visible ?? false,
    isRequired(path) {
      const cell = at(path);
      return cell !== undefined && verdictOn(cell, evaluation).required;
    },
    availableChoices: (path) => choicesOf(at(path)),
    calculated(path) {
      const cell = at(path);
      return cell?.node.kind === 'question'
        ? calculatedOf(cell.node.question, cell.seen, language)
        : undefined;
    },
  };
}

function stopIn(evaluation: Evaluation, node: StepNode): string | undefined {
  for (const cell of cellsOfStep(evaluation, node)) {
    if (cell.visible && cell.node.kind === 'question' && cell.node.question.type === 'stop') return cell.path;
  }
  return undefined;
}

function stepOf(evaluation: Evaluation, node: StepNode, blocked: boolean): WalkStep {
  const cells = [...cellsOfStep(evaluation, node)].filter(({ visible }) => visible);
  const issues = cells.flatMap((cell) => verdictOn(cell, evaluation).issues);
  const open = issues.some(({ level }) => level === 'save') ? 'invalid' : issues.length > 0 ? 'todo' : 'done';
  return { id: node.step.id, state: blocked ? 'blocked' : open, paths: cells.map(({ path }) => path) };
}

/** The choices that can be picked now. */
export function choicesOf(cell: Cell | undefined): readonly Choice[] {
  if (cell?.node.kind !== 'question' || !('choices' in cell.node.question)) return [];
  const { open } = cell;
  const { choices } = cell.node.question;
  return open ? choices.filter(({ id }) => open.has(id)) : choices;
}

/** A calculated question's value as a number and in words. */
export function calculatedOf(question: Question, value: Value, language: Language): Calculated | undefined {
  if (question.type !== 'calculated' || typeof value !== 'number') return undefined;
  if (question.show === 'money') return { value, inWords: moneyInWords(Math.round(value), language) };
  const unit = question.unit ? `\u00a0${inLanguage(question.unit, language)}` : '';
  return { value, inWords: numberInWords(value, language, question.decimals) + unit };
}
