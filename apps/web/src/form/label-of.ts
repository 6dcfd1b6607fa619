import type { CompiledForm } from '@handslag/form-engine';
import { inWords } from '../i18n/language.ts';
import { partName } from './part-name.ts';

/** What the field of a path is called: "Telefon", or "Dina kontaktuppgifter: E-post" for a part. */
export function labelOf(form: CompiledForm, path: string): string {
  const segments = path.split('.').map((segment) => segment.replace(/\[.*\]$/, ''));
  const last = segments.at(-1) ?? '';
  const question = form.byId.get(last)?.question;
  const owner = form.byId.get(segments.at(-2) ?? '')?.question;
  const part = partName(last);
  const isPart = owner !== undefined && part !== undefined && !('questions' in owner);
  if (isPart) return `${inWords(owner.label)}: ${part}`;
  return question ? inWords(question.label) : path;
}
