import type { BodyOf } from '@handslag/contracts/endpoint';
import type { registerErrandEndpoint } from '@handslag/contracts/registering';
import { applyPatch, check, type CompiledForm, type Surroundings } from '@handslag/form-engine';
import { ProblemError } from '../../problem-error.ts';
import { reviewedAnswers, type ReviewedAnswers } from '../../submissions/reviewed-answers.ts';

type Given = Pick<BodyOf<typeof registerErrandEndpoint>, 'answers' | 'acknowledged'>;

/**
 * The answers as they will be filed. What is wrong must be put right; what is missing may be, but only as told: exactly the paths that
 * are acknowledged. Files cannot be registered.
 */
export function readRegistration(
  form: CompiledForm,
  { answers: changes, acknowledged }: Given,
  surroundings: Surroundings,
): ReviewedAnswers {
  const { answers, refused } = applyPatch(form, {}, changes);
  if (refused.some(({ reason }) => reason === 'too_large')) throw new ProblemError('draft_too_large');
  const reviewed = reviewedAnswers(form, answers, surroundings);
  if (refused.length > 0 || reviewed.attachments.length > 0) throw new ProblemError('answers_not_storable');
  const issues = check(form, answers, surroundings, 'submit');
  const missing = issues.filter(({ level, code }) => level === 'submit' && code !== 'stopped');
  const told = new Set(acknowledged);
  const agreed = missing.length === issues.length && missing.every(({ path }) => told.has(path));
  if (!agreed || told.size !== new Set(missing.map(({ path }) => path)).size)
    throw new ProblemError('submission_incomplete', { details: { issues } });
  return reviewed;
}
