import type { WorkProblem } from '@handslag/contracts/builder';
import { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition } from '@handslag/form-engine';
import { findBound, parseDefinition, problemsOf } from '@handslag/form-engine/parse-definition';
import { reviewDefinition } from '@handslag/form-engine/review-definition';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { questionAt } from './question-at.ts';
import { reviewSettings } from './review-settings.ts';
import { reviewSettingsLanguage } from './review-settings-language.ts';
import { reviewTogether } from './review-together.ts';

/**
 * Everything that would surprise citizens or handlers if this were published here: settings and form each, and how they go
 * together. Errors stop publishing. Paths begin with `settings` or `definition`.
 * @param groups the handler groups somebody belongs to
 */
export function reviewWork(
  ctx: Context,
  municipality: Municipality,
  groups: ReadonlySet<string>,
  work: { settings: unknown; definition: unknown },
): WorkProblem[] {
  const bound = findBound(work);
  if (bound) return [{ severity: 'error', ...bound }];
  const settings = EServiceSettings.safeParse(work.settings);
  const form = parseDefinition(work.definition);
  const problems = [
    ...(settings.success
      ? [
          ...reviewSettings(ctx, municipality, groups, settings.data),
          ...reviewSettingsLanguage(settings.data),
        ]
      : problemsOf(settings.error.issues, ['settings']).map(asError)),
    ...(form.ok
      ? reviewForm(form.definition)
      : form.problems.map(({ path, message }) => asError({ path: inForm(path), message }))),
    ...(settings.success && form.ok ? reviewTogether(settings.data, form.definition) : []),
  ];
  return problems.map((problem) => {
    const question = questionAt(work.definition, problem.path);
    return question ? { ...problem, question } : problem;
  });
}

const inForm = (path: string): string => (path ? `definition.${path}` : 'definition');

const asError = ({ path, message }: { path: string; message: string }): WorkProblem => ({
  severity: 'error',
  path,
  message,
});

const reviewForm = (definition: EServiceDefinition): WorkProblem[] =>
  reviewDefinition(definition).map(({ severity, path, message }) => ({
    severity,
    path: inForm(path),
    message,
  }));
