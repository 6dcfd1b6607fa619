import type { SignatureProgress } from '@handslag/contracts/signings';
import { qrSvg } from '@handslag/eid/bankid-qr';
import type { CollectResult, PollingProvider } from '@handslag/eid/provider';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { acceptedEids } from '../municipalities/accepted-eids.ts';
import { ProblemError } from '../problem-error.ts';
import { outliveOrder } from '../sessions/outlive-order.ts';
import { eidNameOf } from '../sign-in/complete-sign-in.ts';
import { signInMessage, type Message } from '../sign-in/sign-in-message.ts';
import { findCurrent, notOpen } from './find-current.ts';
import { firstMessage } from './first-message.ts';
import {
  claimOrder,
  findOrder,
  insertAnswer,
  updateAnswered,
  updateFailed,
  updatePending,
  type OrderRow,
} from './order-repository.ts';
import { placeSignOrder, type Asker } from './place-sign-order.ts';
import { partyOf } from './present-signing.ts';
import type { PartyRow, WholeSigning } from './signing-row.ts';
import { isInvented, takeSignature } from './take-signature.ts';

/** What is kept of an order between polls. */
type Kept = { message: Message; showQr?: boolean; retryable?: boolean };
type Attempt = {
  ctx: Context;
  actor: CitizenActor;
  asker: Asker;
  signing: WholeSigning;
  party: PartyRow;
  order: OrderRow;
};

const refusedAnswer = { state: 'failed', messageId: 'RFA22', retryable: false } as const;
const cancelled: SignatureProgress = { state: 'failed', message: 'replaced-by-another', retryable: true };

/**
 * How the person's signature is going. The provider is asked at most every two seconds and by one poll at a time; what it answers is
 * kept as it came before anything is made of it. An answer that was kept, but of which nothing was made (the server stopped), is taken up
 * here. Only the session that began gets an answer.
 */
export async function pollSignature(
  ctx: Context,
  actor: CitizenActor,
  asker: Asker,
  signingId: string,
): Promise<SignatureProgress> {
  const { municipality, sessionId } = actor;
  const signing = await findCurrent(ctx, actor, signingId);
  await demandLevelOf(ctx, actor, signing.eServiceKey);
  const party = partyOf(actor, signing);
  if (!party) throw new ProblemError('not_found');
  if (party.decision === 'signed') return signed(actor, signing);
  if (signing.state !== 'open') throw notOpen(signing);
  const { order, claimed } = await ctx.db.tenant(municipality.id, async (tx) => {
    const found = await findOrder(tx, party.id, sessionId);
    return { order: found, claimed: found !== null && (await claimOrder(tx, found.id)) };
  });
  if (!order) return { state: 'failed', message: 'something-went-wrong', retryable: true };
  const attempt: Attempt = { ctx, actor, asker, signing, party, order };
  switch (order.state) {
    case 'answered':
      return take(attempt);
    case 'cancelled':
      return cancelled;
    case 'failed':
      return failed(order.result as Kept);
    case 'signed':
      // By another poll, since the request was read.
      return signed(actor, await findCurrent(ctx, actor, signingId));
    default:
      if (order.expired) return { state: 'failed', message: 'timed-out', retryable: true };
      return claimed ? collect(attempt) : pending(attempt, order.result as Kept | null);
  }
}

async function collect(attempt: Attempt): Promise<SignatureProgress> {
  const { ctx, actor, signing, order } = attempt;
  const provider = providerOf(attempt);
  const answer = await provider.collect(order.handle);
  const { id: municipalityId } = actor.municipality;
  if (answer.state === 'complete') {
    const { identity, evidence, raw } = answer;
    if (ctx.config.production && isInvented(answer))
      return fail(attempt, { ...refusedAnswer, reason: 'an invented person', raw });
    const eid = eidNameOf(order.eid, identity);
    // What was accepted when the order was placed may have been taken away since.
    const { settings = {} } =
      (await publishedEServices(ctx, actor.municipality)).get(signing.eServiceKey) ?? {};
    if (!acceptedEids(ctx, actor.municipality, settings).some(({ name }) => name === eid))
      return fail(attempt, { ...refusedAnswer, reason: 'an e-ID that is no longer accepted', raw });
    const answered = await ctx.db.tenant(municipalityId, async (tx) => {
      await insertAnswer(tx, { municipalityId, orderId: order.id, raw, proven: { identity, evidence } });
      return updateAnswered(tx, order.id, eid);
    });
    return answered ? take(attempt) : cancelled;
  }
  if (answer.state === 'pending') {
    const kept = { message: signInMessage(answer.messageId), showQr: answer.showQr };
    await ctx.db.tenant(municipalityId, (tx) => updatePending(tx, order.id, kept));
    return pending(attempt, kept);
  }
  // A code nobody scanned in time is replaced without a word, for three minutes from the first.
  if (answer.messageId === 'RFA17B' && order.renewable) return renew(attempt, answer);
  return fail(attempt, answer);
}

async function renew(
  attempt: Attempt,
  answer: Extract<CollectResult, { state: 'failed' }>,
): Promise<SignatureProgress> {
  const { ctx, actor, asker, signing, party, order } = attempt;
  const { municipality, sessionId } = actor;
  try {
    const handle = await placeSignOrder(ctx, providerOf(attempt), municipality, asker, signing, {
      id: order.id,
      flow: order.flow,
      kinds: order.handle.kinds ?? [],
      personalNumber: party.personalNumber,
    });
    const kept: Kept = { message: 'scan-code', showQr: true };
    await ctx.db.tenant(municipality.id, async (tx) => {
      if (await updatePending(tx, order.id, kept, handle)) await outliveOrder(tx, municipality, sessionId);
    });
    return pending({ ...attempt, order: { ...order, handle } }, kept);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'sign_in_unavailable') throw error;
    return fail(attempt, answer);
  }
}

async function fail(
  { ctx, actor, signing, order }: Attempt,
  { messageId, retryable, reason, raw }: Extract<CollectResult, { state: 'failed' }>,
): Promise<SignatureProgress> {
  const { municipality } = actor;
  const kept: Kept = { message: signInMessage(messageId), retryable };
  await ctx.db.tenant(municipality.id, async (tx) => {
    if (raw !== undefined)
      await insertAnswer(tx, { municipalityId: municipality.id, orderId: order.id, raw, proven: null });
    await updateFailed(tx, order.id, 'pending', kept);
  });
  ctx.log.warn({ reason, signing: signing.id, municipality: municipality.slug }, 'a signature failed');
  return failed(kept);
}

async function take({ ctx, actor, signing, party, order }: Attempt): Promise<SignatureProgress> {
  const taken = await takeSignature(ctx, actor, signing.id, party.id, order.id);
  if (!taken) return { state: 'failed', message: 'identity-not-verified', retryable: true };
  return signed(actor, taken);
}

function signed(
  { person }: CitizenActor,
  { registrationNumber, initiatorId, errandId }: WholeSigning,
): SignatureProgress {
  const errand =
    registrationNumber === null
      ? null
      : { id: initiatorId === person.id ? errandId : null, registrationNumber };
  return { state: 'signed', errand };
}

function pending({ ctx, order, ...attempt }: Attempt, kept: Kept | null): SignatureProgress {
  const first = firstMessage(order.handle);
  const showQr = kept?.showQr ?? first.showQr;
  const qr = showQr ? qrSvg(providerOf({ ctx, order, ...attempt }).qrText(order.handle, ctx.clock())) : null;
  return { state: 'pending', message: kept?.message ?? first.message, qr };
}

function failed({ message, retryable = false }: Kept): SignatureProgress {
  return { state: 'failed', message, retryable };
}

/** A connection that has been taken away cannot be asked any more. */
function providerOf({ ctx, order }: Attempt): PollingProvider {
  const connection = ctx.eids.connection(order.connection);
  if (!connection || connection.way === 'redirect') throw new ProblemError('service_unavailable');
  return connection.provider;
}
