import type { ChangedAnswer } from '@handslag/contracts/handling';
import { summary, type CompiledForm, type SummaryRow } from '@handslag/form-engine';
import { readableText } from '../../submissions/readable-text.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import type { CompletionRow } from './completion-repository.ts';

type Answered = NonNullable<CompletionRow['submission']>;
type Line = { label: string; value: string | null };

/** What stands otherwise in one set of answers than in another, in the form's words and order; rows are told by their names. */
export function changedAnswers(form: CompiledForm, before: Answered, after: Answered): ChangedAnswer[] {
  const [earlier, later] = [linesOf(form, before), linesOf(form, after)];
  const paths = [...later.keys(), ...[...earlier.keys()].filter((path) => !later.has(path))];
  return paths.flatMap((path) => {
    const [was, is] = [earlier.get(path), later.get(path)];
    const change = { before: was?.value ?? null, after: is?.value ?? null };
    return change.before === change.after
      ? []
      : [{ path, label: is?.label ?? was?.label ?? path, ...change }];
  });
}

function linesOf(
  form: CompiledForm,
  { answers, attributes, today, receivedAt }: Answered,
): Map<string, Line> {
  const steps = summary(form, answers, { today: today ?? swedishDay(receivedAt), attributes });
  return new Map(steps.flatMap(({ rows }) => rows.flatMap((row) => linesIn(row, ''))));
}

function linesIn(row: SummaryRow, within: string): [string, Line][] {
  const label = within === '' ? row.label : `${within} – ${row.label}`;
  if (row.kind === 'group') return (row.rows ?? []).flatMap((inner) => linesIn(inner, label));
  return [[row.path, { label, value: row.answered ? readableText(row.value) : null }]];
}
