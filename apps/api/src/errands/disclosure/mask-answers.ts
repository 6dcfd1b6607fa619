import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import type { DocumentRow } from '../../adapters/pdf/document-content.ts';

type Masked = { steps: { title: string; rows: DocumentRow[] }[]; count: number };

/** Stands where an answer was. */
const left = 'Maskerat';

/**
 * The answers as they are disclosed: what is masked is not in them at all, neither its words nor how much there was. A group that is
 * masked takes all in it along.
 */
export function maskAnswers(steps: readonly SummaryStepJson[], paths: ReadonlySet<string>): Masked {
  let count = 0;
  const rowOf = (row: SummaryRowJson): DocumentRow => {
    if (paths.has(row.path)) {
      count += 1;
      return { label: row.label, value: left };
    }
    return row.kind === 'group'
      ? { label: row.label, rows: (row.rows ?? []).map(rowOf) }
      : { label: row.label, value: row.value };
  };
  const shown = steps
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({ title, rows: rows.map(rowOf) }));
  return { steps: shown, count };
}
