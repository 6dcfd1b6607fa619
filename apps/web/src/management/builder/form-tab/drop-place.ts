import type { EServiceDefinition, Id } from '@handslag/form-engine';
import { findElement, idsOfGroups, isGroup, parentOf, type Place } from '../editing/elements.ts';

/** Where something dragged would come: before a row, or last into it. A step only goes before a step. */
export type Drop = { readonly over: Id; readonly how: 'before' | 'into'; readonly place: Place | number };

/** The place under the pointer, or nothing where it cannot be put. */
export function dropPlace(
  definition: EServiceDefinition,
  dragged: Id,
  row: HTMLElement,
  clientY: number,
): Drop | null {
  const over = row.dataset['id'] ?? '';
  const target = findElement(definition, over);
  const moving = findElement(definition, dragged);
  if (!target || !moving || over === dragged) return null;
  if (moving.kind === 'step')
    return target.kind === 'step' ? { over, how: 'before', place: target.index } : null;
  if (target.kind === 'step')
    return { over, how: 'into', place: { parent: over, index: target.step.questions.length } };
  if (idsOfGroups(target).includes(dragged)) return null;
  const { top, height } = row.getBoundingClientRect();
  if (isGroup(target.question) && clientY > top + height / 2)
    return { over, how: 'into', place: { parent: over, index: target.question.questions.length } };
  return { over, how: 'before', place: { parent: parentOf(target).id, index: target.index } };
}
