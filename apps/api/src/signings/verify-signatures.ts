import { createHash } from 'node:crypto';
import { canonicalJson } from '@handslag/form-engine';
import type { Context } from '../context.ts';
import { digestOf, frozenAnswers } from './freeze-form.ts';
import { listKeptSignatures, type KeptSignature } from './signature-repository.ts';
import { isSignedText } from './signing-texts.ts';
import { verifyEvidence } from './verify-evidence.ts';

const atOnce = 100;

export type FaultySignature = { signatureId: string; registrationNumber: string; reason: string };

/**
 * Proves every kept signature of a municipality once more, as of when it was made: that the evidence still holds, and that what it
 * signs is what was filed. Needs nothing from the issuers, so it works years later. `reason` holds no personal data.
 */
export async function verifySignatures(
  ctx: Context,
  municipality: { id: string },
): Promise<{ checked: number; faulty: FaultySignature[] }> {
  const faulty: FaultySignature[] = [];
  let checked = 0;
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const kept: KeptSignature[] = await ctx.db.tenant(municipality.id, (tx) =>
      listKeptSignatures(tx, from, atOnce),
    );
    for (const signature of kept) {
      const reason = await faultIn(ctx, signature);
      const { id: signatureId, registrationNumber } = signature;
      if (reason !== null) faulty.push({ signatureId, registrationNumber, reason });
    }
    checked += kept.length;
    after = kept.at(-1)?.id ?? null;
    if (kept.length < atOnce) return { checked, faulty };
  }
}

/** The first thing that does not hold, null when all does. */
async function faultIn(ctx: Context, kept: KeptSignature): Promise<string | null> {
  const { frozen, digest, evidence, hiddenText, personalNumber } = kept;
  if (digestOf(frozen) !== digest) return 'the frozen form has another digest';
  if (!isSignedText(kept, evidence.visibleData)) return 'another text was signed';
  if (evidence.nonVisibleData !== base64(hiddenText)) return 'another hidden text was signed';
  if ((JSON.parse(hiddenText) as { digest?: unknown }).digest !== digest) return 'another digest was signed';
  if (hashOf(canonicalJson(frozenAnswers(frozen))) !== kept.answersHash) return 'other answers were filed';
  const files = (JSON.parse(frozen) as { attachments: KeptSignature['attachments'] }).attachments;
  const filed = new Set(kept.attachments.map(({ id, sha256 }) => `${id} ${sha256}`));
  if (files.length !== filed.size || !files.every(({ id, sha256 }) => filed.has(`${id} ${sha256}`)))
    return 'other files were filed';
  try {
    await verifyEvidence(ctx.config, evidence, personalNumber);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'the evidence does not hold';
  }
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
