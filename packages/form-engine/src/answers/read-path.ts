import type { CompiledForm } from '../evaluation/compiled-form.ts';
import { own } from '../questions/shape.ts';
import type { Answers } from './answers.ts';
import { resolvePath } from './path.ts';

/** What is stored at a path, as it stands; undefined when nothing is or the path means nothing in this form. */
export function readPath(form: CompiledForm, answers: Answers, path: string): unknown {
  if (!resolvePath(form, path)) return undefined;
  let value: unknown = answers;
  for (const segment of path.split('.')) {
    const [id, row] = segment.replace(/\]$/, '').split('[');
    value = own(row !== undefined || !Array.isArray(value) ? value : undefined, id!);
    if (row === undefined) continue;
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    const found = rows.find((one) => own(one, 'id') === row);
    value = own(found, 'answers');
  }
  return value;
}
