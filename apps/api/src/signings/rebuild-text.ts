import type { Language } from '@handslag/contracts/municipalities';
import type { CompiledForm } from '@handslag/form-engine';
import { filedSummary } from '../submissions/filed-summary.ts';
import { frozenAnswers } from './freeze-form.ts';
import type { KeptSignature } from './signature-repository.ts';
import { signingText } from './signing-text.ts';
import { longestText } from './signing-texts.ts';
import { signingWords } from './signing-words.ts';

const languages = Object.keys(signingWords) as Language[];

/**
 * The whole text that a shorter one, which was signed, stands for: made again of what was frozen, and of what the shorter one itself says of
 * place, service and time. Null where the shorter one is none of ours.
 * @param signed what the app showed
 */
export function rebuildText(form: CompiledForm, kept: KeptSignature, signed: string): string | null {
  const { frozen, digest, filing, signing, createdAt } = kept;
  const lines = signed.split('\n');
  const language = languages.find((one) => lines.includes(signingWords[one].tooLong));
  const [municipality, eService] = lines;
  if (language === undefined || municipality === undefined || eService === undefined) return null;
  const dated = `${signingWords[language].date}: `;
  const date = lines.find((line) => line.startsWith(dated))?.slice(dated.length);
  if (date === undefined) return null;
  const attributes = (filing.identity['attributes'] ?? {}) as Record<string, string | number | boolean>;
  const { attachments } = JSON.parse(frozen) as { attachments: { name: string; sha256: string }[] };
  const filed = { answers: frozenAnswers(frozen), attributes };
  return signingText(
    {
      language,
      municipality,
      eService,
      reference: signing.id,
      date,
      several: signing.several,
      steps: filedSummary(form, filed, createdAt, language),
      attachments,
      digest,
    },
    longestText,
  );
}
