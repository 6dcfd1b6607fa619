import type { WorkProblem } from '@handslag/contracts/builder';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import { reviewWords } from '@handslag/form-engine/building';

/** What is hard to read in what a service says outside its form, to citizens and to handlers. Never stops publishing. */
export function reviewSettingsLanguage(settings: EServiceSettings): WorkProblem[] {
  return textsIn(settings, 'settings').flatMap(({ sv, path }) =>
    reviewWords({ text: { sv }, path, kind: 'sentences' }).map(({ severity, path: place, message }) => ({
      severity,
      path: place,
      message,
    })),
  );
}

/** Every text inside a value, with its place. */
function textsIn(value: unknown, path: string): { sv: string; path: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && typeof value.sv === 'string') return [{ sv: value.sv, path }];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  );
}
