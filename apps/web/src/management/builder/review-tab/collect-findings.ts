import type { WorkProblem } from '@handslag/contracts/builder';
import type { EServiceDefinition, Language } from '@handslag/form-engine';
import { reviewLanguage, type Fix, type LanguageCode } from '@handslag/form-engine/building';
import { reviewDefinition } from '@handslag/form-engine/review-definition';

/** Something to look at before publishing, and what would put it right. */
export type ReviewFinding = {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  readonly fix?: Fix | undefined;
  /** Of the words: what kind it is. */
  readonly code?: LanguageCode;
};

/**
 * The form's own findings, worked out here and now, with what only the server knows: the settings, and what cannot be stored.
 * @param known what the server found in the work as it was last saved
 */
export function collectFindings(
  definition: EServiceDefinition,
  languages: readonly Language[],
  known: readonly WorkProblem[],
): readonly ReviewFinding[] {
  const form = reviewDefinition(definition).map(({ severity, path, message }) => ({
    severity,
    path: path === '' ? 'definition' : `definition.${path}`,
    message,
  }));
  const words = reviewLanguage(definition, languages).map((finding) => ({
    ...finding,
    path: `definition.${finding.path}`,
  }));
  const local = [...form, ...words];
  const seen = new Set(local.map(({ message }) => message));
  // Of the form the server only adds what has the wrong shape; the rest may have been put right since it was saved.
  const ofServer = known.filter(
    ({ path, severity, message }) =>
      !seen.has(message) && (path.startsWith('settings') || (severity === 'error' && form.length === 0)),
  );
  return [...ofServer, ...local];
}
