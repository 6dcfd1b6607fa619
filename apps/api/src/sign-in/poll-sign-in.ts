import { SignInReport, type SignInProgress } from '@handslag/contracts/sign-in';
import type { HeldSignIn } from '@handslag/database/database';
import { qrSvg } from '@handslag/eid/bankid-qr';
import type { Identity } from '@handslag/eid/identity';
import type { CollectResult, OrderHandle, PollingProvider } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { carryAgain } from '../sessions/carry-again.ts';
import type { CarriedSession } from '../sessions/open-session.ts';
import { answerUnmarked } from './answer-unmarked.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { completeTest } from './complete-test.ts';
import { isFromOtherAddress, noteOtherAddress } from './note-other-address.ts';
import { signInMessage, type Message } from './sign-in-message.ts';
import { findReport, updateCollected } from './sign-in-repository.ts';
import { startOrder } from './start-order.ts';
import type { Asker } from './start-sign-in.ts';

export type Polled = { progress: SignInProgress; session: CarriedSession | null };

/** What was started comes back from the row as it was put there. */
type SignInRow = HeldSignIn & { handle: OrderHandle & { returnCode?: string } };

type AwaitedReturn = {
  message: Message;
  showQr: boolean;
  proven: { identity: Identity; issuedOn: string | null };
};
export type Asked = {
  transactionId: string;
  previousSession: string | null;
  /** From the address that the app sent the person back to; null where they came no such way. */
  returnCode: string | null;
};

/** What is kept of an attempt between polls. */
type Kept =
  | { message: Message; showQr: boolean }
  | { message: Message; retryable: boolean }
  | { sessionId: string }
  /** Somebody has proven who they are, and is yet to come back to the browser that began. */
  | AwaitedReturn
  /** What a posted form brought, before the browser comes for it. */
  | { answer: unknown };

/**
 * How a sign-in is going. The provider is asked at most every two seconds and by one poll at a time; other polls are answered from
 * what is known, with a fresh code. When complete: the session to carry. Only the browser that began it gets an answer.
 */
export async function pollSignIn(
  ctx: Context,
  municipality: Municipality,
  asker: Asker,
  { transactionId, previousSession, returnCode }: Asked,
): Promise<Polled> {
  const row = (await ctx.db.pollSignIn({
    municipality: municipality.id,
    signIn: transactionId,
    browserHash: asker.browserHash,
  })) as SignInRow | null;
  if (!row) return answerUnmarked(ctx, municipality, { transactionId, previousSession, returnCode });
  if (row.state === 'cancelled') throw new ProblemError('sign_in_not_found');
  if (row.state === 'complete')
    return row.purpose === 'test' ? tested(ctx, municipality, row) : completedAgain(ctx, municipality, row);
  if (row.state === 'failed') return { progress: failed(row.result as Kept), session: null };
  if (row.expired)
    return { progress: { state: 'failed', message: 'timed-out', retryable: true }, session: null };
  const connection = ctx.eids.connection(row.connection ?? '');
  if (!connection) throw new ProblemError('sign_in_not_found');
  // The person is still at the provider they left for.
  if (connection.way === 'redirect')
    return { progress: { state: 'pending', message: 'working', qr: null }, session: null };
  const { provider } = connection;
  const attempt: Attempt = { ctx, provider, municipality, asker, row, previousSession, returnCode };
  const known = row.result as Kept | null;
  if (known && 'proven' in known)
    return hasReturned(attempt) ? finish(attempt, known.proven) : pending(ctx, provider, row.handle, known);
  if (!row.claimed) return pending(ctx, provider, row.handle, known);

  const answer = await provider.collect(row.handle);
  if (answer.state === 'complete') return proven(attempt, answer);
  if (answer.state === 'pending') {
    const kept = { message: signInMessage(answer.messageId), showQr: answer.showQr };
    return keep(attempt, kept);
  }
  // A code nobody scanned in time is replaced without a word, for three minutes from the first.
  if (answer.messageId === 'RFA17B' && row.renewable) return renew(attempt);
  return fail(attempt, answer);
}

type Attempt = {
  ctx: Context;
  provider: PollingProvider;
  municipality: Municipality;
  asker: Asker;
  row: SignInRow;
  previousSession: string | null;
  returnCode: string | null;
};

async function keep({ ctx, provider, municipality, row }: Attempt, kept: Kept): Promise<Polled> {
  const stored = await ctx.db.keepPendingSignIn({
    municipality: municipality.id,
    signIn: row.id,
    result: kept,
  });
  if (!stored) throw new ProblemError('sign_in_not_found');
  return pending(ctx, provider, row.handle, kept);
}

async function renew(attempt: Attempt): Promise<Polled> {
  const { ctx, provider, municipality, asker, row } = attempt;
  const kinds = row.handle.kinds ?? [];
  const order = {
    id: row.id,
    flow: row.handle.flow,
    kinds: kinds.length > 0 ? kinds : (['file', 'card', 'mobile'] as const),
    test: row.purpose === 'test',
    returnCode: row.handle.returnCode ?? '',
  };
  try {
    const handle = await startOrder(ctx, provider, municipality, asker, order);
    const kept: Kept = { message: 'scan-code', showQr: true };
    const stored = await ctx.db.tenant(municipality.id, (tx) =>
      updateCollected(tx, row.id, {
        state: 'pending',
        result: kept,
        handle: { ...handle, returnCode: order.returnCode },
      }),
    );
    if (!stored) throw new ProblemError('sign_in_not_found');
    return pending(ctx, provider, handle, kept);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'sign_in_unavailable') throw error;
    return fail(attempt, {
      state: 'failed',
      messageId: 'RFA17B',
      retryable: true,
      reason: 'a new order was refused',
    });
  }
}

async function fail(
  { ctx, municipality, row }: Attempt,
  { messageId, retryable, reason }: Extract<CollectResult, { state: 'failed' }>,
): Promise<Polled> {
  const kept = { message: signInMessage(messageId), retryable };
  await ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await updateCollected(tx, row.id, { state: 'failed', result: kept }))) return;
    await record(
      tx,
      { kind: 'nobody', municipality },
      {
        action: 'sign-in:failed',
        object: { kind: 'sign-in', id: row.id },
        details: { eid: row.eid, reason },
      },
    );
  });
  return { progress: failed(kept), session: null };
}

/**
 * The app was opened by a link, which may have been sent to somebody else: where it answered from another address than the
 * browser's, the session is only for whoever the app sends back to this browser (eid.md, section 4). An outcome can be
 * fetched once, so it is kept until then.
 */
async function proven(
  attempt: Attempt,
  { identity, evidence }: Extract<CollectResult, { state: 'complete' }>,
): Promise<Polled> {
  const { ctx, municipality, row } = attempt;
  const issuedOn = ('issueDate' in evidence && evidence.issueDate) || null;
  const elsewhere = isFromOtherAddress(row.handle, evidence);
  if (elsewhere) noteOtherAddress(ctx, municipality);
  if (!elsewhere || hasReturned(attempt)) return finish(attempt, { identity, issuedOn });
  return keep(attempt, { message: 'come-back', showQr: false, proven: { identity, issuedOn } });
}

function hasReturned({ row, returnCode }: Attempt): boolean {
  return returnCode !== null && returnCode === row.handle.returnCode;
}

async function finish(
  { ctx, municipality, row, previousSession }: Attempt,
  { identity, issuedOn }: AwaitedReturn['proven'],
): Promise<Polled> {
  if (row.purpose === 'test') {
    await completeTest(ctx, municipality, { row, identity, issuedOn });
    return tested(ctx, municipality, row);
  }
  const { session, name } = await completeSignIn(ctx, municipality, { row, identity, previousSession });
  return { progress: { state: 'complete', returnTo: row.returnTo, name }, session };
}

/** What the test found, told for a minute; after that nothing is left to tell. */
async function tested(ctx: Context, municipality: Municipality, { id }: { id: string }): Promise<Polled> {
  const report = await ctx.db.tenant(municipality.id, (tx) => findReport(tx, id));
  if (!report) throw new ProblemError('sign_in_not_found');
  return { progress: { state: 'tested', report: SignInReport.parse(report) }, session: null };
}

/** The reply that carried the session may have been lost: the same browser may ask once more, within a minute. */
async function completedAgain(ctx: Context, municipality: Municipality, row: SignInRow): Promise<Polled> {
  const { sessionId } = row.result as { sessionId: string };
  const session = row.fresh
    ? await ctx.db.tenant(municipality.id, (tx) => carryAgain(tx, municipality, sessionId))
    : null;
  if (!session) throw new ProblemError('sign_in_not_found');
  return { progress: { state: 'complete', returnTo: row.returnTo, name: row.name ?? '' }, session };
}

function pending(ctx: Context, provider: PollingProvider, handle: OrderHandle, kept: Kept | null): Polled {
  const scanned = handle.flow === 'other-device';
  const showQr = kept && 'showQr' in kept ? kept.showQr : scanned;
  const message = kept && 'message' in kept ? kept.message : scanned ? 'scan-code' : 'starting-app';
  const qr = showQr ? qrSvg(provider.qrText(handle, ctx.clock())) : null;
  return { progress: { state: 'pending', message, qr }, session: null };
}

function failed(kept: Kept): SignInProgress {
  const retryable = 'retryable' in kept && kept.retryable;
  return { state: 'failed', message: 'message' in kept ? kept.message : 'something-went-wrong', retryable };
}
