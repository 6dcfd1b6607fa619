import type { EmailQuestion } from '../definition.ts';
import type { QuestionType } from './question-type.ts';
import { asText, LONGEST_LINE } from './written.ts';

/** One @, something before it, a domain with a point after it, no spaces. Whether it works only a letter can show. */
export function isEmail(typed: string): boolean {
  if (typed.length > 254 || /[\s,;<>()"\\]/u.test(typed)) return false;
  const [local, domain, ...rest] = typed.split('@');
  if (!local || !domain || rest.length > 0 || local.length > 64) return false;
  const labels = domain.split('.');
  return (
    labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label))
  );
}

/** An e-mail address. */
export const email: QuestionType<EmailQuestion> = {
  shape: () => ({ kind: 'text', longest: LONGEST_LINE }),
  parts: [],
  read: (_question, raw) => (isEmail(asText(raw)) ? asText(raw) : undefined),
  faults: (_question, raw, { name, say }) =>
    isEmail(asText(raw)) ? [] : [{ code: 'wrong_format', message: say.email(name) }],
  inWords: (_question, raw) => asText(raw),
};
