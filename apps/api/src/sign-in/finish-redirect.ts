import type { SignInMessage } from '@handslag/contracts/sign-in';
import type { CollectFailure, RedirectAnswer } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import type { CarriedSession } from '../sessions/open-session.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { completeTest } from './complete-test.ts';
import { signInMessage } from './sign-in-message.ts';
import { consumeRedirect, updateCollected, type ReturnedSignIn } from './sign-in-repository.ts';

type Returned = {
  browserHash: string;
  /** Whose address the browser came back to; null where it fetches what a form has posted. */
  connection: string | null;
  /** The query of the address the browser came back to. */
  answer: RedirectAnswer;
  previousSession: string | null;
};
type Outcome = { session: CarriedSession | null; goTo: string };

/**
 * Ends a sign-in when the browser comes back from a provider: in the browser that began it, once. Answers where to send the
 * person now; a failure leads to the sign-in page, which says why.
 */
export async function finishRedirect(
  ctx: Context,
  municipality: Municipality,
  { browserHash, connection: address, answer, previousSession }: Returned,
): Promise<Outcome> {
  const { state = '', ticket = '' } = answer;
  const begun = await ctx.db.tenant(municipality.id, (tx) =>
    consumeRedirect(tx, { state, ticket, browserHash, connection: address }),
  );
  const connection = begun && ctx.eids.connection(begun.connection);
  if (!begun || connection?.way !== 'redirect') return { session: null, goTo: failedAt('timed-out', null) };
  const result = await connection.provider.finish(begun.handle, begun.answer ?? answer);
  if (result.state === 'failed') return fail(ctx, municipality, begun, result);
  const { identity } = result;
  if (begun.purpose === 'test') {
    await completeTest(ctx, municipality, { row: begun, identity, issuedOn: null });
    return { session: null, goTo: `/testa-e-legitimation?pagar=${begun.id}` };
  }
  try {
    const { session } = await completeSignIn(ctx, municipality, { row: begun, identity, previousSession });
    return { session, goTo: begun.returnTo };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { session: null, goTo: failedAt('timed-out', begun) };
  }
}

async function fail(
  ctx: Context,
  municipality: Municipality,
  begun: ReturnedSignIn,
  { messageId, retryable, reason }: CollectFailure,
): Promise<Outcome> {
  const message = signInMessage(messageId);
  await ctx.db.tenant(municipality.id, async (tx) => {
    await updateCollected(tx, begun.id, { state: 'failed', result: { message, retryable } });
    await record(
      tx,
      { kind: 'nobody', municipality },
      {
        action: 'sign-in:failed',
        object: { kind: 'sign-in', id: begun.id },
        details: { eid: begun.eid, reason },
      },
    );
  });
  const goTo =
    begun.purpose === 'test' ? `/testa-e-legitimation?pagar=${begun.id}` : failedAt(message, begun);
  return { session: null, goTo };
}

function failedAt(message: SignInMessage, begun: ReturnedSignIn | null): string {
  const search = new URLSearchParams({ fel: message });
  if (begun) search.set('till', begun.returnTo);
  if (begun) search.set('eid', begun.eid);
  if (begun?.eService) search.set('tjanst', begun.eService);
  return `/logga-in?${search.toString()}`;
}
