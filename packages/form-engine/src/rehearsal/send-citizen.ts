import type { AnswerValue, Surroundings } from '../answers/answers.ts';
import { findCell } from '../answers/path.ts';
import type { EServiceDefinition, Id, Question } from '../definition.ts';
import { cellsOfStep } from '../evaluation/cells.ts';
import type { Cell, CompiledForm, Frame, QuestionNode, Scope } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import { settle } from '../evaluation/settle.ts';
import type { Issue } from '../issue.ts';
import { issuesOf } from '../runs/check.ts';
import { addDays, addMonths } from '../swedish/calendar.ts';
import type { Interests } from './interests.ts';
import { pickAnswer } from './pick-answer.ts';
import type { Chance } from './random.ts';

/** What every citizen of a rehearsal shares. */
export type Stage = {
  readonly form: CompiledForm;
  readonly definition: EServiceDefinition;
  readonly interests: Interests;
  readonly chance: Chance;
  readonly today: string;
  /** How many have taken a choice: question and choice with a space between. */
  readonly taken: Map<string, number>;
};

/** How it went for one. */
export type Journey = { readonly evaluation: Evaluation; readonly issues: readonly Issue[] };

/** Tries to put right what is refused before it is given up. */
const MOST_TRIES = 20;

/**
 * Sends one invented citizen through the form: everything that is asked is answered, in the order that rules are worked out, so
 * that one pass reaches all that the answers open. What is refused is answered anew a few times, as a person would.
 */
export function sendCitizen(stage: Stage): Journey {
  const { form, definition, today } = stage;
  const surroundings: Surroundings = { today, attributes: attributesFor(stage) };
  const skeleton = rowsFor(
    definition.steps.flatMap(({ questions }) => questions),
    stage,
  );
  const evaluation = evaluate(form, skeleton, surroundings);
  const frames = framesOf(evaluation.root);
  const visit: Visit = { stage, skipped: new Set(), born: new Map() };
  passThrough(evaluation, frames, visit);
  let issues = issuesOf(evaluation, 'submit');
  for (let tries = 0; tries < MOST_TRIES && issues.some(canBeMended); tries += 1) {
    const empty = cellsToAnswerAnew(evaluation, issues, tries >= 4 && tries % 2 === 0);
    for (const cell of empty) {
      cell.raw = undefined;
      visit.skipped.delete(cell);
    }
    passThrough(evaluation, frames, { ...visit, demanded: empty });
    issues = issuesOf(evaluation, 'submit');
  }
  return { evaluation, issues };
}

const canBeMended = ({ code }: Issue): boolean => code !== 'stopped';

type Visit = {
  readonly stage: Stage;
  /** Left empty by choice. */
  readonly skipped: Set<Cell>;
  /** What rules see of personal numbers: the day someone was born. */
  readonly born: Map<Cell, string>;
  /** To be answered, whatever chance says. */
  readonly demanded?: ReadonlySet<Cell>;
};

function passThrough(
  evaluation: Evaluation,
  frames: ReadonlyMap<Scope, readonly Frame[]>,
  visit: Visit,
): void {
  const { form, world } = evaluation;
  for (const node of form.order) {
    for (const frame of frames.get(node.scope) ?? []) {
      const cell = frame.cells[node.slot]!;
      settle(cell, world);
      cell.verdict = undefined;
      if (node.kind === 'step' || !cell.visible || !isAsked(node)) continue;
      if (cell.raw === undefined && !visit.skipped.has(cell)) {
        cell.raw = answerTo(cell, node, evaluation, visit);
        if (cell.raw === undefined) visit.skipped.add(cell);
        else settle(cell, world);
      }
      // Only few numbers are nobody's. Rules see the age they ask for all the same; the number itself stays one of the few.
      const born = visit.born.get(cell);
      if (born !== undefined && cell.raw !== undefined) cell.seen = born;
    }
  }
}

const isAsked = ({ shape }: QuestionNode): boolean =>
  shape.kind !== 'nothing' && shape.kind !== 'answers' && shape.kind !== 'rows';

function answerTo(
  cell: Cell,
  node: QuestionNode,
  evaluation: Evaluation,
  visit: Visit,
): AnswerValue | undefined {
  const { stage, demanded, born } = visit;
  const { question } = node;
  const { chance, today, interests, taken } = stage;
  const { world } = evaluation;
  const required = typeof node.required === 'function' ? node.required(cell.frame, world) : node.required;
  if (!demanded?.has(cell) && (!required || question.requiredLater) && chance.percent(25)) return undefined;
  const interest = interests.of(question.id);
  if (question.type === 'personal-number') bear(cell, stage, born);
  return pickAnswer(question, {
    chance,
    today,
    interest,
    min: node.min?.(cell.frame, world),
    max: node.max?.(cell.frame, world),
    open: cell.open,
    taken: (choice) => taken.get(`${question.id} ${choice}`) ?? 0,
  });
}

function bear(cell: Cell, { interests, chance, today }: Stage, born: Map<Cell, string>): void {
  born.delete(cell);
  const { node } = cell;
  const ages = node.kind === 'question' ? [...(interests.of(node.question.id)?.ages ?? [])] : [];
  const age = chance.oneOf(ages.flatMap((each) => [each - 1, each, each + 1]));
  const birthday =
    age === undefined || age < 0 ? undefined : addMonths(addDays(today, -1) ?? today, -12 * age);
  if (birthday !== undefined && chance.percent(70)) born.set(cell, birthday);
}

/** What is refused, and what a refused check compares it with in the same row; or all beside them, now and then, where that did not help. */
function cellsToAnswerAnew(
  evaluation: Evaluation,
  issues: readonly Issue[],
  widely: boolean,
): ReadonlySet<Cell> {
  const { form, root } = evaluation;
  const again = new Set<Cell>();
  for (const { path, code } of issues) {
    const cell = findCell(form, root, path)?.cell;
    if (!cell || cell.node.kind === 'step') continue;
    const together = code === 'check_failed' ? cell.node.checks.flatMap(({ nodes }) => nodes) : [];
    for (const node of [cell.node, ...together]) {
      if (isAsked(node)) again.add(cell.frame.cells[node.slot]!);
    }
    if (!widely) continue;
    for (const other of cellsOfStep(evaluation, cell.node.step)) {
      const beside = other.frame === cell.frame && other.node.kind === 'question' && isAsked(other.node);
      if (beside && other.raw !== undefined) again.add(other);
    }
  }
  return again;
}

function framesOf(root: Frame): ReadonlyMap<Scope, readonly Frame[]> {
  const found = new Map<Scope, Frame[]>();
  const waiting = [root];
  for (let frame = waiting.pop(); frame; frame = waiting.pop()) {
    found.set(frame.scope, [...(found.get(frame.scope) ?? []), frame]);
    for (const { rows } of frame.cells) waiting.push(...rows);
  }
  return found;
}

/** The rows of every repeating group, empty; how many there are must be known before anything is asked. */
function rowsFor(questions: readonly Question[], stage: Stage): { readonly [id: Id]: AnswerValue } {
  const answers: Record<Id, AnswerValue> = {};
  for (const question of questions) {
    if (question.type === 'group') answers[question.id] = rowsFor(question.questions, stage);
    if (question.type !== 'repeating-group') continue;
    const { required = true, minRows, maxRows = 200 } = question;
    const least = Math.max(minRows ?? 1, required === false ? 0 : 1);
    const asked = [...(stage.interests.of(question.id)?.numbers ?? [])].flatMap((count) => [
      count,
      count + 1,
    ]);
    const wished = stage.chance.oneOf([least, least + 1, ...asked.filter((count) => count <= 12)]) ?? least;
    const count =
      required === false && stage.chance.percent(25) ? 0 : Math.min(maxRows, Math.max(least, wished));
    answers[question.id] = Array.from({ length: count }, (_, index) => ({
      id: `r${index + 1}`,
      answers: rowsFor(question.questions, stage),
    }));
  }
  return answers;
}

function attributesFor({ interests, chance }: Stage): { readonly [name: string]: string | number | boolean } {
  const { numbers } = interests.ofAttribute('person.age') ?? { numbers: new Set<number>() };
  const age = chance.oneOf([35, ...[...numbers].flatMap((each) => [each - 1, each, each + 1])]) ?? 35;
  return {
    'municipality.name': 'Kommunen',
    'person.signedIn': chance.percent(80),
    'person.age': Math.max(0, age),
    ...(chance.percent(5) && { 'person.withoutNumber': true }),
  };
}
