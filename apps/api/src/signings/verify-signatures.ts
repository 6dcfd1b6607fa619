import { createHash } from 'node:crypto';
import { canonicalJson } from '@handslag/form-engine';
import type { Context } from '../context.ts';
import { digestOf, frozenAnswers } from './freeze-form.ts';
import { listKeptSignatures, listLacking, type KeptSignature } from './signature-repository.ts';
import { isSignedText } from './signing-texts.ts';
import { verifyEvidence, type ProvenByEvidence } from './verify-evidence.ts';

const atOnce = 100;

/** How far the database's clock, which says when an answer came, and ours may differ. */
const clockToleranceMs = 3_600_000;

/** `signatureId`: of the request, where signatures are missing in it. */
export type FaultySignature = { signatureId: string; registrationNumber: string; reason: string };

/**
 * Proves every kept signature of a municipality once more, as of when it was made: that the evidence still holds, that what it
 * signs is what was filed, that what is shown of it is what it proves, and that none is missing. Needs nothing from the issuers, so it works years later. `reason` holds no personal data.
 */
export async function verifySignatures(
  ctx: Context,
  municipality: { id: string },
): Promise<{ checked: number; faulty: FaultySignature[] }> {
  const lacking = await ctx.db.tenant(municipality.id, listLacking);
  const faulty: FaultySignature[] = lacking.map(({ id, registrationNumber, parties, signatures }) => ({
    signatureId: id,
    registrationNumber,
    reason: `${parties - signatures} of ${parties} signatures are missing`,
  }));
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
    return shownFault(kept, await verifyEvidence(ctx.config, evidence, personalNumber));
  } catch (error) {
    return error instanceof Error ? error.message : 'the evidence does not hold';
  }
}

/** What is shown of a signature, where it is not what the evidence proves. */
function shownFault(
  { name, eid, simulated, signedAt, raw, evidence }: KeptSignature,
  proven: ProvenByEvidence,
): string | null {
  if (!proven.names.some((one) => sameName(one) === sameName(name)))
    return 'another name is kept than the proven one';
  const { provider } = evidence;
  const sameEid = proven.eid === null ? !eid.startsWith('bankid-') : eid === proven.eid;
  if (!sameEid) return 'another e-ID is kept than the proven one';
  const apart = Math.abs(signedAt.getTime() - Date.parse(evidence.verifiedAt));
  if (!(apart <= clockToleranceMs)) return 'another time is kept than the proven one';
  if (!simulated && evidence.environment !== 'production') return 'an invented person is kept as a real one';
  const proof = provider === 'freja' ? evidence.details : evidence.signature;
  return raw.includes(JSON.stringify(proof)) ? null : 'the answer as it came is another';
}

/** Banks may deliver a name in capitals. */
const sameName = (name: string): string =>
  name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleUpperCase('sv');

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
