import { tryCompile } from '../compile/compile.ts';
import type { EServiceDefinition, Id } from '../definition.ts';
import { cellsOfStep, visibleSteps } from '../evaluation/cells.ts';
import type { Cell, CompiledForm } from '../evaluation/compiled-form.ts';
import { findInterests } from './interests.ts';
import { createChance } from './random.ts';
import { type Journey, sendCitizen, type Stage } from './send-citizen.ts';

/** How often something was met by the citizens of a rehearsal. */
export type Met = { readonly id: Id; readonly label: string; readonly times: number };

/** A place where citizens could not go on, whatever they answered. */
export type DeadEnd = {
  readonly questionId: Id;
  readonly label: string;
  readonly stepId: Id;
  /** Place in the definition: 'steps[0].questions[2]'. */
  readonly path: string;
  /** What the form said to them. */
  readonly message: string;
  readonly times: number;
  /** How many answered the same question and could send in: none means that nobody can. */
  readonly passed: number;
  /** How one of them got there. */
  readonly example: readonly { readonly label: string; readonly value: string }[];
};

export type Rehearsal = {
  readonly citizens: number;
  /** Could send in. */
  readonly finished: number;
  /** Met a stop, as the form means them to. */
  readonly stopped: number;
  readonly steps: readonly Met[];
  readonly questions: readonly (Met & { readonly stepId: Id })[];
  /** Choices that were picked; of a yes-no question `yes` and `no`. */
  readonly choices: readonly (Met & { readonly questionId: Id; readonly question: string })[];
  /** Steps, questions and choices met at least once, and how many there are. */
  readonly coverage: { readonly met: number; readonly of: number };
  /** Those with most citizens first. */
  readonly deadEnds: readonly DeadEnd[];
};

/**
 * Lets invented citizens fill in a form, each on a way of their own, and tells what they met and where they could not go on.
 * The same seed gives the same citizens. Nothing where the definition cannot run.
 * @param today YYYY-MM-DD
 */
export function rehearse(
  definition: EServiceDefinition,
  { citizens, seed, today }: { citizens: number; seed: number; today: string },
): Rehearsal | undefined {
  const compiled = tryCompile(definition);
  if ('problems' in compiled) return undefined;
  const { form } = compiled;
  const stage: Stage = {
    form,
    definition,
    today,
    interests: findInterests(definition),
    chance: createChance(seed),
    taken: new Map(),
  };
  const tally: Tally = { shown: new Map(), passed: new Map(), deadEnds: new Map(), finished: 0, stopped: 0 };
  for (let citizen = 0; citizen < citizens; citizen += 1) count(sendCitizen(stage), stage, tally);
  return reportOf(form, stage, tally, citizens);
}

type Tally = {
  readonly shown: Map<string, number>;
  readonly passed: Map<string, number>;
  readonly deadEnds: Map<string, Omit<DeadEnd, 'times' | 'passed'> & { times: number }>;
  finished: number;
  stopped: number;
};

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

function count({ evaluation, issues }: Journey, { taken }: Stage, tally: Tally): void {
  const stopped = issues.some(({ code }) => code === 'stopped');
  const stuck = issues.find(({ code }) => code !== 'stopped');
  if (stopped) tally.stopped += 1;
  else if (!stuck) tally.finished += 1;
  const questions = new Set<Id>();
  const answered: Cell[] = [];
  for (const step of visibleSteps(evaluation)) {
    add(tally.shown, step.step.id);
    for (const cell of cellsOfStep(evaluation, step)) {
      if (!cell.visible || cell.node.kind === 'step') continue;
      questions.add(cell.node.question.id);
      for (const choice of choicesIn(cell)) add(taken, `${cell.node.question.id} ${choice}`);
      if (cell.raw !== undefined) answered.push(cell);
    }
  }
  for (const id of questions) {
    add(tally.shown, id);
    if (!stopped && !stuck) add(tally.passed, id);
  }
  if (!stuck || stopped) return;
  const node = evaluation.form.byId.get(stuck.questionId);
  const key = `${stuck.questionId} ${stuck.code}`;
  const known = tally.deadEnds.get(key);
  if (known) known.times += 1;
  else {
    tally.deadEnds.set(key, {
      questionId: stuck.questionId,
      label: node?.question.label.sv ?? stuck.questionId,
      stepId: stuck.stepId,
      path: node?.source ?? '',
      message: stuck.message,
      times: 1,
      example: answered.flatMap(exampleOf),
    });
  }
}

function choicesIn({ node, raw }: Cell): readonly string[] {
  if (node.kind === 'step' || raw === undefined) return [];
  const { question } = node;
  if (question.type !== 'yes-no' && !('choices' in question)) return [];
  if (typeof raw === 'string') return [raw];
  return Array.isArray(raw) ? raw.filter((item): item is string => typeof item === 'string') : [];
}

function exampleOf({ node, raw }: Cell): readonly { label: string; value: string }[] {
  if (node.kind === 'step' || raw === undefined || node.rowScope) return [];
  return [{ label: node.question.label.sv, value: node.type.inWords(node.question, raw, 'sv') }];
}

function reportOf(form: CompiledForm, { taken }: Stage, tally: Tally, citizens: number): Rehearsal {
  const times = (id: string) => tally.shown.get(id) ?? 0;
  const steps = form.steps.map(({ step }) => ({ id: step.id, label: step.title.sv, times: times(step.id) }));
  const nodes = [...form.byId.values()];
  const questions = nodes.map(({ question, step }) => ({
    id: question.id,
    label: question.label.sv,
    stepId: step.step.id,
    times: times(question.id),
  }));
  const choices = nodes.flatMap(({ question }) => {
    const about = { questionId: question.id, question: question.label.sv };
    const all =
      question.type === 'yes-no'
        ? [
            { id: 'yes', label: 'Ja' },
            { id: 'no', label: 'Nej' },
          ]
        : 'choices' in question
          ? question.choices.map(({ id, label }) => ({ id, label: label.sv }))
          : [];
    return all.map((one) => ({ ...one, ...about, times: taken.get(`${question.id} ${one.id}`) ?? 0 }));
  });
  const all = [...steps, ...questions, ...choices];
  return {
    citizens,
    finished: tally.finished,
    stopped: tally.stopped,
    steps,
    questions,
    choices,
    coverage: { met: all.filter((one) => one.times > 0).length, of: all.length },
    deadEnds: [...tally.deadEnds.values()]
      .map((one) => ({ ...one, passed: tally.passed.get(one.questionId) ?? 0 }))
      .sort((one, other) => other.times - one.times),
  };
}
