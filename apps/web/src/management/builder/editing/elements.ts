import type { EServiceDefinition, Id, Question, Step } from '@handslag/form-engine';

/** A question that holds others. */
export type QuestionGroup = Extract<Question, { questions: readonly Question[] }>;

/** A step or question where it stands. Ids are unique among both. */
export type Element =
  | { readonly kind: 'step'; readonly id: Id; readonly step: Step; readonly index: number }
  | {
      readonly kind: 'question';
      readonly id: Id;
      readonly question: Question;
      readonly step: Step;
      /** The groups around it, outermost first. */
      readonly groups: readonly QuestionGroup[];
      /** Place among its siblings. */
      readonly index: number;
    };

/** Among the questions of a step or group. */
export type Place = { readonly parent: Id; readonly index: number };

export const isGroup = (question: Question): question is QuestionGroup => 'questions' in question;

/** Every step and question in the order of the page. */
export function* elementsOf(definition: EServiceDefinition): Generator<Element> {
  for (const [index, step] of definition.steps.entries()) {
    yield { kind: 'step', id: step.id, step, index };
    yield* within(step.questions, step, []);
  }
}

function* within(
  questions: readonly Question[],
  step: Step,
  groups: readonly QuestionGroup[],
): Generator<Element> {
  for (const [index, question] of questions.entries()) {
    yield { kind: 'question', id: question.id, question, step, groups, index };
    if (isGroup(question)) yield* within(question.questions, step, [...groups, question]);
  }
}

export function findElement(definition: EServiceDefinition, id: Id): Element | undefined {
  for (const element of elementsOf(definition)) if (element.id === id) return element;
  return undefined;
}

/** The step or group that holds a question, and what it holds. */
export function parentOf(element: Extract<Element, { kind: 'question' }>): Step | QuestionGroup {
  return element.groups.at(-1) ?? element.step;
}

/** All questions, those in groups too. */
export function questionsOf(definition: EServiceDefinition): Question[] {
  return [...elementsOf(definition)].flatMap((element) =>
    element.kind === 'question' ? [element.question] : [],
  );
}

export function takenIds(definition: EServiceDefinition): Set<Id> {
  const ids = new Set<Id>();
  for (const element of elementsOf(definition)) {
    ids.add(element.id);
    const owner = element.kind === 'step' ? element.step : element.question;
    if ('checks' in owner) for (const check of owner.checks ?? []) ids.add(check.id);
  }
  return ids;
}

/** The name to call an element by in the builder. */
export const nameOf = (element: Element): string =>
  (element.kind === 'step' ? element.step.title.sv : element.question.label.sv).trim();

export const idsOfGroups = (element: Extract<Element, { kind: 'question' }>): Id[] =>
  element.groups.map(({ id }) => id);
