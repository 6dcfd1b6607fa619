import type { EServiceDefinition, Id } from '@handslag/form-engine';
import { replaceQuestion } from './change-element.ts';
import { findElement, isGroup, parentOf, type Element, type Place } from './elements.ts';
import { insertQuestions } from './insert-elements.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';
type Standing = Extract<Element, { kind: 'question' }>;

/**
 * Moves a step or question one place. Up and down pass from step to step; in and out of the group before it.
 * The same definition where there is nowhere to go.
 */
export function moveElement(
  definition: EServiceDefinition,
  id: Id,
  direction: Direction,
): EServiceDefinition {
  const element = findElement(definition, id);
  if (!element) return definition;
  if (element.kind === 'step') {
    const to = element.index + (direction === 'up' ? -1 : direction === 'down' ? 1 : 0);
    return moveStep(definition, element.index, to);
  }
  const place = placeTowards(definition, element, direction);
  return place ? moveQuestion(definition, id, place) : definition;
}

/** Moves a step to a place among the steps. */
export function moveStep(definition: EServiceDefinition, from: number, to: number): EServiceDefinition {
  const step = definition.steps[from];
  if (!step || to === from || to < 0 || to >= definition.steps.length) return definition;
  return { ...definition, steps: definition.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}

/** Moves a question to a place counted as if it were still where it is. Never into itself. */
export function moveQuestion(definition: EServiceDefinition, id: Id, place: Place): EServiceDefinition {
  const element = findElement(definition, id);
  const target = findElement(definition, place.parent);
  if (element?.kind !== 'question' || !target || target.id === id) return definition;
  if (target.kind === 'question' && (!isGroup(target.question) || target.groups.some((one) => one.id === id)))
    return definition;
  const isSame = parentOf(element).id === place.parent;
  const index = isSame && element.index < place.index ? place.index - 1 : place.index;
  if (isSame && index === element.index) return definition;
  const without = replaceQuestion(definition, id, () => []);
  return insertQuestions(without, [element.question], { parent: place.parent, index });
}

function placeTowards(
  { steps }: EServiceDefinition,
  element: Standing,
  direction: Direction,
): Place | undefined {
  const parent = parentOf(element);
  const { index } = element;
  if (direction === 'in') {
    const before = parent.questions[index - 1];
    return before && isGroup(before) ? { parent: before.id, index: before.questions.length } : undefined;
  }
  if (direction === 'out') {
    const outer = element.groups.at(-2) ?? element.step;
    const place = outer.questions.findIndex(({ id }) => id === parent.id);
    return element.groups.length > 0 ? { parent: outer.id, index: place + 1 } : undefined;
  }
  if (direction === 'up' && index > 0) return { parent: parent.id, index: index - 1 };
  if (direction === 'down' && index < parent.questions.length - 1)
    return { parent: parent.id, index: index + 2 };
  if (element.groups.length > 0) return undefined;
  const at = steps.findIndex(({ id }) => id === parent.id);
  const next = steps[at + (direction === 'up' ? -1 : 1)];
  return next && { parent: next.id, index: direction === 'up' ? next.questions.length : 0 };
}
