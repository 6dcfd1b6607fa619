import type { CompiledForm } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { digestOf } from './freeze-form.ts';
import { rebuildText } from './rebuild-text.ts';
import { listKeptSignatures, listLacking, listUnsigned, type KeptSignature } from './signature-repository.ts';
import { isSignedText } from './signing-texts.ts';
import { verifyAnswersShown } from './verify-answers-shown.ts';
import { verifyBelonging } from './verify-belonging.ts';
import { verifyEvidence, type ProvenByEvidence } from './verify-evidence.ts';
import { verifyFiles } from './verify-files.ts';
import { verifySigners } from './verify-signers.ts';

type Here = Pick<Municipality, 'id' | 'slug'>;

const atOnce = 100;

/** How far the database's clock, which says when an answer came, and ours may differ. */
const clockToleranceMs = 3_600_000;

/** `signatureId`: of the request, where signatures are missing in it; of the errand, where it has none. */
export type FaultySignature = { signatureId: string; registrationNumber: string; reason: string };

/**
 * Proves every kept signature of a municipality once more, as of when it was made: that the evidence still holds, that what it
 * signs is what was filed, files and all, that what is shown of it is what it proves, and that none is missing. Needs nothing from the issuers, so it works years later. `reason` holds no personal data.
 */
export async function verifySignatures(
  ctx: Context,
  municipality: Here,
): Promise<{ checked: number; faulty: FaultySignature[] }> {
  const lacking = await ctx.db.tenant(municipality.id, listLacking);
  const faulty: FaultySignature[] = lacking.map(({ id, registrationNumber, parties, signatures }) => ({
    signatureId: id,
    registrationNumber,
    reason: `${parties - signatures} of ${parties} signatures are missing`,
  }));
  for (const { id, registrationNumber } of await ctx.db.tenant(municipality.id, listUnsigned))
    faulty.push({
      signatureId: id,
      registrationNumber,
      reason: 'it was filed without the signature that the service demands',
    });
  // What is missing is counted too.
  let checked = faulty.length;
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const kept: KeptSignature[] = await ctx.db.tenant(municipality.id, (tx) =>
      listKeptSignatures(tx, from, atOnce),
    );
    for (const signature of kept) {
      const reason = await faultIn(ctx, municipality, signature);
      const { id: signatureId, registrationNumber } = signature;
      if (reason !== null) faulty.push({ signatureId, registrationNumber, reason });
    }
    checked += kept.length;
    after = kept.at(-1)?.id ?? null;
    if (kept.length < atOnce) return { checked, faulty };
  }
}

/** The first thing that does not hold, null when all does. */
async function faultIn(ctx: Context, municipality: Here, kept: KeptSignature): Promise<string | null> {
  const { frozen, digest, evidence, hiddenText, personalNumber, signing } = kept;
  if (digestOf(frozen) !== digest) return 'the frozen form has another digest';
  if (!isSignedText(kept, evidence.visibleData)) return 'another text was signed';
  if (evidence.nonVisibleData !== base64(hiddenText)) return 'another hidden text was signed';
  try {
    const misplaced = verifyBelonging(municipality, kept);
    if (misplaced !== null) return misplaced;
    const proven = await verifyEvidence(ctx.config, evidence, personalNumber);
    const found = await compiledForm(ctx, municipality, signing.key, signing.version);
    if (!found) return 'the form is gone';
    return (
      shownFault(kept, proven) ??
      textFault(found.form, kept) ??
      verifyAnswersShown(found.form, kept) ??
      verifySigners(found.form, kept) ??
      (await verifyFiles(ctx, municipality, kept))
    );
  } catch (error) {
    return error instanceof Error ? error.message : 'the evidence does not hold';
  }
}

/** The text that is shown, where it is neither the one that was signed nor the one that a shorter one stood for. */
function textFault(form: CompiledForm, kept: KeptSignature): string | null {
  const signed = Buffer.from(kept.evidence.visibleData ?? '', 'base64').toString('utf8');
  const { visibleText } = kept;
  if (visibleText === signed || visibleText === rebuildText(form, kept, signed)) return null;
  return 'another text is shown than the one that was signed';
}

/** What is shown of a signature, where it is not what the evidence proves. */
function shownFault(
  { name, eid, simulated, signedAt, raw, asAnswered, evidence }: KeptSignature,
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
  if (!raw.includes(JSON.stringify(proof))) return 'the answer as it came is another';
  // Freja's is in what it signed.
  if (provider === 'bankid' && !raw.includes(JSON.stringify(evidence.orderRef)))
    return 'another reference is kept than that of the answer';
  return asAnswered ? null : 'the answer as it came is another';
}

/** Banks may deliver a name in capitals. */
const sameName = (name: string): string =>
  name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleUpperCase('sv');

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
