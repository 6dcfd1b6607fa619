import { createHash } from 'node:crypto';
import { canonicalJson, type Answers } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { FilingFacts } from './signing-row.ts';

export type FrozenForm = { frozen: string; digest: string };

/**
 * All that is signed as one text: service and version, answers, and the files with their checksums, as canonical JSON; and its
 * SHA-256 in hex (eid.md, section 10).
 */
export function freezeForm(
  municipality: Municipality,
  form: {
    signingId: string;
    eServiceKey: string;
    version: number;
    answers: Answers;
    attachments: FilingFacts['attachments'];
  },
): FrozenForm {
  const { signingId: submissionId, eServiceKey: key, version, answers, attachments } = form;
  const frozen = canonicalJson({
    v: 1,
    municipality: municipality.slug,
    submissionId,
    eService: { key, version },
    answers,
    attachments,
  });
  return { frozen, digest: digestOf(frozen) };
}

/** SHA-256 in hex. */
export function digestOf(frozen: string): string {
  return createHash('sha256').update(frozen).digest('hex');
}

/** The answers in a frozen form, as they were. */
export function frozenAnswers(frozen: string): Answers {
  return (JSON.parse(frozen) as { answers: Answers }).answers;
}
