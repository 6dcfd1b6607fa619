import type { Answers, AnswerValue, Surroundings } from '../answers/answers.ts';
import type { Id } from '../definition.ts';
import { cellsOfStep, visibleSteps } from '../evaluation/cells.ts';
import type { CompiledForm, Frame, QuestionNode } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import { inLanguage } from '../messages/in-words.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import type { Sentences } from '../messages/sentences.ts';
import { issuesOf } from '../runs/check.ts';
import { carryAnswer } from './carry-answer.ts';

export type UpgradeNote = {
  readonly kind: 'kept' | 'removed' | 'changed' | 'added';
  readonly questionId: Id;
  readonly label: string;
  /** A sentence for the citizen. */
  readonly message: string;
};

export type Upgraded = { readonly answers: Answers; readonly report: readonly UpgradeNote[] };

type Outcome = {
  readonly kind: 'kept' | 'removed' | 'changed';
  readonly message: keyof Sentences['upgrade'];
};

/**
 * Carries a draft to a newer version of its e-service. Questions are recognised by id, in the same repeating group;
 * every answer that still fits is kept, as typed. The report names each question once, in the order of the new form,
 * and leaves out what the citizen could not see.
 */
export function upgrade(
  oldForm: CompiledForm,
  newForm: CompiledForm,
  answers: Answers,
  surroundings: Surroundings,
): Upgraded {
  const before = evaluate(oldForm, answers, surroundings);
  const outcomes = new Map<Id, Outcome>();
  const carried = carryAll(
    newForm.steps.flatMap(({ children }) => children),
    before.root,
    oldForm,
    outcomes,
  );
  const after = evaluate(newForm, carried, surroundings);
  noteWhatIsGone(before, newForm, outcomes);
  noteNewFaults(before, after, outcomes);
  return { answers: carried, report: reportOf(before, after, outcomes) };
}

function carryAll(
  nodes: readonly QuestionNode[],
  frame: Frame,
  oldForm: CompiledForm,
  outcomes: Map<Id, Outcome>,
): Answers {
  const carried: Record<Id, AnswerValue> = {};
  for (const node of nodes) {
    const value = carry(node, frame, oldForm, outcomes);
    if (value !== undefined) carried[node.question.id] = value;
  }
  return carried;
}

function carry(
  node: QuestionNode,
  frame: Frame,
  oldForm: CompiledForm,
  outcomes: Map<Id, Outcome>,
): AnswerValue | undefined {
  const { id, type } = node.question;
  if (type === 'group') {
    const inner = carryAll(node.children, frame, oldForm, outcomes);
    return Object.keys(inner).length > 0 ? inner : undefined;
  }
  const old = oldForm.byId.get(id);
  if (!old || old.scope !== frame.scope) return undefined;
  const cell = frame.cells[old.slot]!;
  if (cell.raw === undefined) return undefined;
  if (node.rowScope) {
    if (!old.rowScope) return undefined;
    note(outcomes, id, { kind: 'kept', message: 'kept' });
    return cell.rows.map((row) => ({
      id: row.row,
      answers: carryAll(node.children, row, oldForm, outcomes),
    }));
  }
  const { value, lost } = carryAnswer(old, node, cell.raw);
  note(outcomes, id, OUTCOMES[lost]);
  return value;
}

const OUTCOMES = {
  nothing: { kind: 'kept', message: 'kept' },
  choice: { kind: 'changed', message: 'choiceGone' },
  part: { kind: 'changed', message: 'partGone' },
  everything: { kind: 'changed', message: 'otherKind' },
} as const;

/** Remembers the worst that happened to a question in any of its rows. */
function note(outcomes: Map<Id, Outcome>, id: Id, outcome: Outcome): void {
  const known = outcomes.get(id);
  if (!known || known.kind === 'kept') outcomes.set(id, outcome);
}

/** Answers the citizen gave to questions that are not there any more. */
function noteWhatIsGone(before: Evaluation, newForm: CompiledForm, outcomes: Map<Id, Outcome>): void {
  for (const node of visibleSteps(before)) {
    for (const { node: old, raw } of cellsOfStep(before, node)) {
      if (old.kind === 'step' || raw === undefined || outcomes.has(old.question.id)) continue;
      const kind = newForm.byId.has(old.question.id) ? 'changed' : 'removed';
      outcomes.set(old.question.id, { kind, message: kind === 'removed' ? 'removed' : 'otherKind' });
    }
  }
}

/** Kept answers that were right and are not any more. */
function noteNewFaults(before: Evaluation, after: Evaluation, outcomes: Map<Id, Outcome>): void {
  const wrongBefore = new Set(issuesOf(before, 'save').map(({ path }) => path));
  for (const { path, questionId } of issuesOf(after, 'save')) {
    if (wrongBefore.has(path) || outcomes.get(questionId)?.kind !== 'kept') continue;
    outcomes.set(questionId, { kind: 'changed', message: 'toCheck' });
  }
}

function reportOf(
  before: Evaluation,
  after: Evaluation,
  outcomes: ReadonlyMap<Id, Outcome>,
): readonly UpgradeNote[] {
  const say = sentencesIn(after.language).upgrade;
  const seenBefore = visibleIds(before);
  const noteOf = (
    node: QuestionNode,
    kind: UpgradeNote['kind'],
    message: keyof Sentences['upgrade'],
  ): UpgradeNote => {
    const label = inLanguage(node.question.label, after.language);
    return { kind, questionId: node.question.id, label, message: say[message](label) };
  };
  const gone = [...before.form.byId.values()].flatMap((node) => {
    const outcome = outcomes.get(node.question.id);
    const told = outcome?.kind === 'removed' && seenBefore.has(node.question.id);
    return told ? [noteOf(node, 'removed', outcome.message)] : [];
  });
  const there = [...visibleIds(after)].flatMap((id) => {
    const node = after.form.byId.get(id)!;
    const outcome = outcomes.get(id);
    if (outcome) return [noteOf(node, outcome.kind, outcome.message)];
    const isNew = !before.form.byId.has(id) && node.shape.kind !== 'nothing' && node.shape.kind !== 'answers';
    return isNew ? [noteOf(node, 'added', 'added')] : [];
  });
  return [...there, ...gone];
}

/** The questions a citizen can see somewhere, in order. */
function visibleIds(evaluation: Evaluation): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const step of visibleSteps(evaluation)) {
    for (const { node, visible } of cellsOfStep(evaluation, step)) {
      if (visible && node.kind === 'question') ids.add(node.question.id);
    }
  }
  return ids;
}
