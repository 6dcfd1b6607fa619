import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import { ProblemError } from '../../problem-error.ts';

/** Refuses with `validation_failed` what is to be masked and is not among the answers: it would go out in the belief that it does not. */
export function demandKnownPaths(steps: readonly SummaryStepJson[], maskedPaths: readonly string[]): void {
  const known = new Set(steps.flatMap(({ rows }) => rows.flatMap(pathsIn)));
  const fields = maskedPaths.flatMap((path, index) =>
    known.has(path)
      ? []
      : [{ path: `maskedPaths.${index}`, message: 'Det som ska maskeras finns inte i ärendet.' }],
  );
  if (fields.length > 0) throw new ProblemError('validation_failed', { fields });
}

function pathsIn({ path, rows = [] }: SummaryRowJson): string[] {
  return [path, ...rows.flatMap(pathsIn)];
}
