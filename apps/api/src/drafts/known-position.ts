import type { CompiledForm } from '@handslag/form-engine';
import { outermost } from '../e-services/outermost.ts';

export type Position = { stepId: string; questionPath: string | null };

/** The address of the review, which is no step of the form. */
const review = 'granska';

/**
 * Where somebody is, as far as their form has such a place; null where it has none. A place is never refused: it comes along with
 * answers, and those are kept whatever the place is called.
 */
export function knownPosition(form: CompiledForm, position: Position | null): Position | null {
  if (position === null) return null;
  const { stepId, questionPath } = position;
  if (stepId !== review && !form.steps.some(({ step }) => step.id === stepId)) return null;
  const known = questionPath !== null && form.byId.has(outermost(questionPath));
  return { stepId, questionPath: known ? questionPath : null };
}
