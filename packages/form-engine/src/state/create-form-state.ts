import { applyPatch, type Refusal } from '../answers/apply-patch.ts';
import type { Answers, AnswerValue, Change, Surroundings } from '../answers/answers.ts';
import { findCell } from '../answers/path.ts';
import { readPath } from '../answers/read-path.ts';
import type { Choice, Id, Language } from '../definition.ts';
import { cellsOfStep } from '../evaluation/cells.ts';
import type { Cell, CompiledForm } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import type { Value } from '../evaluation/value.ts';
import { verdictOn } from '../evaluation/verdict.ts';
import type { Issue, Level } from '../issue.ts';
import { fits, isRecord, own, tidy } from '../questions/shape.ts';
import { issuesOf } from '../runs/check.ts';
import { collectAll } from '../runs/prune.ts';
import { type Calculated, calculatedOf, choicesOf, type Walk, walkOf } from '../runs/walk.ts';
import { createCascade, sameVerdict } from './cascade.ts';

/** Everything a field on the screen needs to know, besides its definition. */
export type FieldState = {
  readonly visible: boolean;
  readonly required: boolean;
  readonly min: Value;
  readonly max: Value;
  readonly choices: readonly Choice[];
  readonly calculated: Calculated | undefined;
  /** Ids of a repeating group's rows, in order. */
  readonly rows: readonly string[];
  /** Also those of its parts, such as `contact.email`. */
  readonly issues: readonly Issue[];
};

export type StateChange = {
  /** Paths of questions whose visibility, demands, choices, calculated value or issues changed; not those merely answered. */
  readonly changed: readonly string[];
  /** Some step came or went. */
  readonly stepsChanged: boolean;
  /** What could not be stored at all. */
  readonly refused: readonly Refusal[];
};

/** A form being filled in, kept up to date answer by answer. Its verdicts are those of `walk` and `check`. */
export type FormState = {
  /** Puts a value at a path: null or '' empties it, null at a row removes the row, a list of row ids orders them. */
  readonly set: (path: string, value: unknown) => StateChange;
  /** Several changes at once, such as those of another tab. */
  readonly apply: (changes: readonly Change[]) => StateChange;
  /** Everything it says is from now on in another language; answers and verdicts stay. */
  readonly speak: (language: Language) => void;
  /** All answers as typed, those that are hidden too. The same object until something is set. */
  readonly answers: () => Answers;
  readonly value: (path: string) => AnswerValue | undefined;
  /** Nothing for a path that does not exist just now. */
  readonly field: (path: string) => FieldState | undefined;
  readonly issues: (level: Level, scope?: { readonly stepId: Id }) => readonly Issue[];
  /** The same object until something it tells has changed. */
  readonly walk: () => Walk;
};

/** Opens a form for filling in: one full evaluation now, then only what each answer touches. */
export function createFormState(form: CompiledForm, answers: Answers, opened: Surroundings): FormState {
  let surroundings = opened;
  let evaluation = evaluate(form, answers, surroundings);
  let cascade = createCascade(evaluation);
  let collected: Answers | undefined;
  let walked: Walk | undefined;

  const findAt = (path: string) => findCell(form, evaluation.root, path);
  const currentAnswers = (): Answers => (collected ??= collectAll(form, evaluation.root, ({ raw }) => raw));

  const rebuild = (next: Answers, refused: readonly Refusal[]): StateChange => {
    const before = evaluation;
    evaluation = evaluate(form, next, surroundings);
    cascade = createCascade(evaluation);
    collected = undefined;
    walked = undefined;
    return { ...differences(before, evaluation), refused };
  };

  const apply = (changes: readonly Change[]): StateChange => {
    const patched = applyPatch(form, currentAnswers(), changes);
    return rebuild(patched.answers, patched.refused);
  };

  const set = (path: string, value: unknown): StateChange => {
    const found = findAt(path);
    const raw = found && simpleValue(found.cell, found.part, value);
    if (!found || !raw) return apply([{ path, value }]);
    collected = undefined;
    const effect = cascade(found.cell, raw.value);
    if (effect.changed.length > 0 || effect.stepsChanged) walked = undefined;
    return effect;
  };

  return {
    set,
    apply,
    speak(language) {
      surroundings = { ...surroundings, language };
      // The answers stay the very same object: nothing has been answered.
      evaluation = evaluate(form, currentAnswers(), surroundings);
      cascade = createCascade(evaluation);
      walked = undefined;
    },
    answers: currentAnswers,
    value(path) {
      const found = findAt(path);
      if (!found || nestsAnswers(found.cell))
        return readPath(form, currentAnswers(), path) as AnswerValue | undefined;
      const { cell, part } = found;
      return part === undefined ? cell.raw : (own(cell.raw, part) as string | undefined);
    },
    field(path) {
      const cell = findAt(path)?.cell;
      return cell && fieldOf(cell, evaluation);
    },
    issues: (level, scope) => issuesOf(evaluation, level, scope),
    walk: () => (walked ??= walkOf(evaluation)),
  };
}

function fieldOf(cell: Cell, evaluation: Evaluation): FieldState | undefined {
  const { node } = cell;
  if (node.kind === 'step') return undefined;
  return {
    visible: cell.visible,
    ...verdictOn(cell, evaluation),
    choices: choicesOf(cell),
    calculated: calculatedOf(node.question, cell.seen, evaluation.language),
    rows: cell.rows.map(({ row }) => row),
  };
}

const nestsAnswers = ({ node }: Cell): boolean =>
  node.kind === 'question' && (node.shape.kind === 'rows' || node.shape.kind === 'answers');

/** The raw answer a cell gets when the change touches no rows and no other question; nothing when it is not that simple. */
function simpleValue(
  { node, raw }: Cell,
  part: string | undefined,
  value: unknown,
): { readonly value: AnswerValue | undefined } | undefined {
  if (node.kind === 'step') return undefined;
  const { shape } = node;
  if (part !== undefined) {
    const next = { ...(isRecord(raw) ? raw : {}), [part]: value ?? '' };
    return fits(shape, next) ? { value: tidy(shape, next) } : undefined;
  }
  if (shape.kind === 'rows' || shape.kind === 'answers') return undefined;
  if (value === null || value === undefined || value === '') return { value: undefined };
  return fits(shape, value) ? { value: tidy(shape, value) } : undefined;
}

/** What differs between two evaluations of one form, path by path. */
function differences(before: Evaluation, after: Evaluation): Omit<StateChange, 'refused'> {
  const [old, fresh] = [cellsByPath(before), cellsByPath(after)];
  const changed = [...fresh]
    .filter(([path, cell]) => !isSame(old.get(path), cell, before, after))
    .map(([path]) => path);
  const gone = [...old.keys()].filter((path) => !fresh.has(path));
  const stepsChanged = before.form.steps.some(
    ({ slot }) => before.root.cells[slot]!.visible !== after.root.cells[slot]!.visible,
  );
  return { changed: [...changed, ...gone], stepsChanged };
}

const cellsByPath = (evaluation: Evaluation): ReadonlyMap<string, Cell> =>
  new Map(
    evaluation.form.steps
      .flatMap((step) => [...cellsOfStep(evaluation, step)])
      .map((cell) => [cell.path, cell]),
  );

function isSame(old: Cell | undefined, fresh: Cell, before: Evaluation, after: Evaluation): boolean {
  if (!old || old.visible !== fresh.visible || old.rows.length !== fresh.rows.length) return false;
  if (old.rows.some(({ row }, index) => row !== fresh.rows[index]?.row)) return false;
  return sameVerdict(old, fresh, verdictOn(old, before), verdictOn(fresh, after));
}
