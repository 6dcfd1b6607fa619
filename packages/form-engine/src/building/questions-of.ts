import type { EServiceDefinition, Id, Question, Step } from '../definition.ts';

/** A question where it stands. */
export type Placed = {
  readonly question: Question;
  readonly step: Step;
  /** The group it lies in; nothing directly in the step. */
  readonly group: Question | undefined;
  /** 'steps[0].questions[2]' */
  readonly path: string;
};

const known = new WeakMap<EServiceDefinition, ReadonlyMap<Id, Placed>>();

/** Every question of a definition by its id, in the order of the document; of two with one id the first. */
export function questionsOf(definition: EServiceDefinition): ReadonlyMap<Id, Placed> {
  const found = known.get(definition);
  if (found) return found;
  const all = new Map<Id, Placed>();
  definition.steps.forEach((step, index) => {
    for (const placed of placedIn(step.questions, step, undefined, `steps[${index}]`)) {
      if (!all.has(placed.question.id)) all.set(placed.question.id, placed);
    }
  });
  known.set(definition, all);
  return all;
}

function* placedIn(
  questions: readonly Question[],
  step: Step,
  group: Question | undefined,
  within: string,
): Generator<Placed> {
  for (const [index, question] of questions.entries()) {
    const path = `${within}.questions[${index}]`;
    yield { question, step, group, path };
    if ('questions' in question) yield* placedIn(question.questions, step, question, path);
  }
}
