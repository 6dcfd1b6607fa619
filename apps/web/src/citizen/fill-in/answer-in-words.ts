import { applyPatch, summary, type AnswerValue, type SummaryRow } from '@handslag/form-engine';
import type { FormStore } from '../../form/form-store.ts';

/** A value as it would be read if it stood at a path; nothing for an empty one. */
export function answerInWords(
  { compiled, answers, surroundings }: FormStore,
  path: string,
  value: unknown,
): string {
  if (value === null || value === '' || value === undefined) return '';
  const { answers: changed } = applyPatch(compiled, answers(), [{ path, value: value as AnswerValue }]);
  const row = summary(compiled, changed, surroundings)
    .flatMap(({ rows }) => rows.flatMap(allRows))
    .find((one) => one.path === path);
  if (row) return inWords(row);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const allRows = (row: SummaryRow): readonly SummaryRow[] => [row, ...(row.rows ?? []).flatMap(allRows)];

const inWords = ({ kind, value, rows = [] }: SummaryRow): string =>
  kind === 'group' ? rows.map((row) => `${row.label}: ${inWords(row)}`).join('\n') : value;
