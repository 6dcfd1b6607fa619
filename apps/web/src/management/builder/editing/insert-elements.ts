import type { EServiceDefinition, Question, Step } from '@handslag/form-engine';
import { changeQuestion, changeStep } from './change-element.ts';
import { isGroup, type Element, type Place } from './elements.ts';

/** The definition with questions put in a step or group. */
export function insertQuestions(
  definition: EServiceDefinition,
  questions: readonly Question[],
  { parent, index }: Place,
): EServiceDefinition {
  const put = <Holder extends { questions: readonly Question[] }>(holder: Holder): Holder => ({
    ...holder,
    questions: holder.questions.toSpliced(index, 0, ...questions),
  });
  if (definition.steps.some(({ id }) => id === parent)) return changeStep(definition, parent, put);
  return changeQuestion(definition, parent, (question) => (isGroup(question) ? put(question) : question));
}

export const insertStep = (
  definition: EServiceDefinition,
  step: Step,
  index: number,
): EServiceDefinition => ({
  ...definition,
  steps: definition.steps.toSpliced(index, 0, step),
});

/** Where something new comes: last in a step or group, after any other question. */
export function placeAfter(element: Element): Place {
  if (element.kind === 'step') return { parent: element.id, index: element.step.questions.length };
  if (isGroup(element.question)) return { parent: element.id, index: element.question.questions.length };
  return { parent: element.groups.at(-1)?.id ?? element.step.id, index: element.index + 1 };
}
