import type { Language } from '@handslag/contracts/municipalities';
import type { Answers, CompiledForm } from '@handslag/form-engine';
import { filedSummary } from '../submissions/filed-summary.ts';
import type { KeptSignature } from './signature-repository.ts';
import { answersAsSigned, answersWithin } from './signing-text.ts';
import { signingWords } from './signing-words.ts';

const languages = Object.keys(signingWords) as Language[];

/**
 * Whether what was filed reads as the text that was signed: the same form by the same day and facts. Answers what does not hold, null where
 * all does.
 */
export function verifyAnswersShown(form: CompiledForm, kept: KeptSignature): string | null {
  const { submission, answers, receivedAt, visibleText, attachments, signing } = kept;
  const { attributes = {}, today } = submission.identity as {
    attributes?: Record<string, string | number | boolean>;
    today?: string;
  };
  const filed = { answers: JSON.parse(answers) as Answers, attributes, today };
  const lines = visibleText.split('\n');
  const language = languages.find((one) => lines.includes(signingWords[one].whatTitle));
  // Where not even the longest text has room for the answers, the digest alone tells of them.
  if (language !== undefined && lines.includes(signingWords[language].tooLong)) return null;
  const shown = language && answersAsSigned(filedSummary(form, filed, receivedAt, language), language);
  return shown === answersWithin(visibleText, signing.several, attachments.length)
    ? null
    : 'other answers are shown than those that were signed';
}
