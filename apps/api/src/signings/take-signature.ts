import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { askParty } from './ask-party.ts';
import { fileSigned, type SignatureTaken } from './file-signed.ts';
import { notOpen } from './find-current.ts';
import { digestOf } from './freeze-form.ts';
import { findAnswer, isSignedByInvented, updateFailed, updateOrderSigned } from './order-repository.ts';
import { findAnySigning, lockOpenSigning, updateSigned } from './signing-repository.ts';
import type { PartyRow, Proven, WholeSigning } from './signing-row.ts';
import { isSignedText } from './signing-texts.ts';
import { verifyEvidence } from './verify-evidence.ts';

const attempts = 4;

/**
 * Makes a signature of an answer that is kept: proves it once more, that it is this person's and about exactly what was frozen, and
 * stores it; the last one files the errand, in one transaction. However often it is tried, there is one signature and one errand.
 * Answers the request as it stands afterwards; null where the answer did not hold, and then nothing is signed. Throws
 * `signing_not_open` where the request came to an end meanwhile.
 */
export async function takeSignature(
  ctx: Context,
  actor: CitizenActor,
  signingId: string,
  partyId: string,
  orderId: string,
): Promise<WholeSigning | null> {
  const { municipality } = actor;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { signing, answer } = await ctx.db.tenant(municipality.id, async (tx) => ({
      signing: await findAnySigning(tx, signingId),
      answer: await findAnswer(tx, orderId),
    }));
    const party = signing?.parties.find(({ id }) => id === partyId);
    if (!signing || !party || !answer) throw new ProblemError('not_found');
    if (party.decision === 'signed') return signing;
    if (signing.state !== 'open') throw notOpen(signing);
    const fault = await faultIn(ctx, actor, signing, party, answer.proven);
    if (fault !== null) {
      await refuse(ctx, actor, signing, orderId, fault);
      return null;
    }
    const taken: SignatureTaken = { signing, party, orderId, answer };
    const others = signing.parties.filter(({ id }) => id !== partyId);
    if (others.every(({ decision }) => decision === 'signed')) await fileSigned(ctx, actor, taken);
    else await signAmongOthers(ctx, actor, taken);
    // Someone may have signed at the same moment; then it is looked at anew.
  }
  throw new ProblemError('service_unavailable', { retryAfter: 1 });
}

/** Why an answer is no signature on this request by this person; null when it is one. For the log: holds no personal data. */
async function faultIn(
  ctx: Context,
  { person, municipality }: CitizenActor,
  signing: WholeSigning,
  { personalNumber }: PartyRow,
  { identity, evidence }: Proven,
): Promise<string | null> {
  if (ctx.config.production) {
    if (isInvented({ identity, evidence })) return 'an invented person';
    // The database may have been used for tests before.
    const others = await ctx.db.tenant(municipality.id, (tx) => isSignedByInvented(tx, signing.id));
    if (others) return 'an invented person among those who have signed';
  }
  if (identity.idNumber !== personalNumber || person.personalNumber !== personalNumber)
    return 'another person';
  if (digestOf(signing.frozen) !== signing.digest) return 'another form than the frozen one';
  if (!isSignedText(signing, evidence.visibleData)) return 'another text';
  if (evidence.nonVisibleData !== base64(signing.hiddenText)) return 'another hidden text';
  try {
    await verifyEvidence(ctx.config, evidence, personalNumber);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'not proven';
  }
}

/** Whether what was proven is of no real person: it counts for nothing in production. */
export function isInvented({ identity, evidence }: Proven): boolean {
  return identity.simulated || evidence.environment !== 'production';
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

async function refuse(
  ctx: Context,
  actor: CitizenActor,
  { id }: WholeSigning,
  orderId: string,
  reason: string,
): Promise<void> {
  const { municipality } = actor;
  await ctx.db.tenant(municipality.id, async (tx) => {
    const result = { message: 'identity-not-verified', retryable: true };
    if (!(await updateFailed(tx, orderId, 'answered', result))) return;
    await record(tx, actor, {
      action: 'signing:refused',
      object: { kind: 'signing', id },
      details: { reason },
    });
  });
  ctx.log.error({ reason, signing: id, municipality: municipality.slug }, 'a signature was not proven');
}

async function signAmongOthers(
  ctx: Context,
  actor: CitizenActor,
  { signing, party, orderId, answer }: SignatureTaken,
): Promise<void> {
  const { municipality, person } = actor;
  await ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await lockOpenSigning(tx, signing.id))) return;
    const now = await findAnySigning(tx, signing.id);
    const left = now?.parties.filter(({ id, decision }) => id !== party.id && decision === null) ?? [];
    if (left.length === 0) return;
    if (!(await updateSigned(tx, party.id, { answerId: answer.id, personId: person.id }))) return;
    await updateOrderSigned(tx, orderId);
    const next = left.find(({ askedAt }) => askedAt === null);
    if (next && !left.some(({ askedAt }) => askedAt !== null))
      await askParty(ctx, tx, municipality, signing, next);
    await record(tx, actor, {
      action: 'signing:signed',
      object: { kind: 'signing', id: signing.id },
      details: { last: false },
    });
  });
}
