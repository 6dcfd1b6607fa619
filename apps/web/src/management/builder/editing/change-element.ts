import type { EServiceDefinition, Id, Question, Step } from '@handslag/form-engine';
import { isGroup } from './elements.ts';

/**
 * The definition with one question turned into others: itself changed, nothing, or several.
 * What is not on the way to it stays the same object, so that only what changed is drawn again.
 */
export function replaceQuestion(
  definition: EServiceDefinition,
  id: Id,
  into: (question: Question) => readonly Question[],
): EServiceDefinition {
  return mapSteps(definition, (step) => {
    const questions = replaceIn(step.questions, id, into);
    return questions === step.questions ? step : { ...step, questions };
  });
}

function replaceIn(
  questions: readonly Question[],
  id: Id,
  into: (question: Question) => readonly Question[],
): readonly Question[] {
  let changed = false;
  const replaced = questions.flatMap((question): readonly Question[] => {
    if (question.id === id) {
      changed = true;
      return into(question);
    }
    if (!isGroup(question)) return [question];
    const inside = replaceIn(question.questions, id, into);
    if (inside === question.questions) return [question];
    changed = true;
    return [{ ...question, questions: inside }];
  });
  return changed ? replaced : questions;
}

/** The definition with a question changed. */
export const changeQuestion = (
  definition: EServiceDefinition,
  id: Id,
  change: (question: Question) => Question,
): EServiceDefinition => replaceQuestion(definition, id, (question) => [change(question)]);

/** The definition with a step changed. */
export const changeStep = (
  definition: EServiceDefinition,
  id: Id,
  change: (step: Step) => Step,
): EServiceDefinition => mapSteps(definition, (step) => (step.id === id ? change(step) : step));

function mapSteps(definition: EServiceDefinition, change: (step: Step) => Step): EServiceDefinition {
  const steps = definition.steps.map(change);
  return steps.every((step, index) => step === definition.steps[index])
    ? definition
    : { ...definition, steps };
}
