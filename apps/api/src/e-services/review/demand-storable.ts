import { findBound } from '@handslag/form-engine/parse-definition';
import { ProblemError } from '../../problem-error.ts';

/**
 * Refuses, with `validation_failed` and the place, what no form or settings can hold however incomplete: too large, too deep,
 * names that are meant for a prototype.
 */
export function demandStorable(work: Record<string, unknown>): void {
  const bound = findBound(work);
  if (bound) throw new ProblemError('validation_failed', { fields: [bound] });
}
