import type { SignInFlow } from '@handslag/contracts/sign-in';
import type { EidKind } from '@handslag/eid/identity';
import { EidError, type OrderHandle, type PollingProvider } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { ProblemError } from '../problem-error.ts';
import { intentionWords } from './intention-words.ts';
import { signInMessage } from './sign-in-message.ts';
import type { Asker } from './start-sign-in.ts';

export type Order = {
  id: string;
  flow: SignInFlow;
  kinds: readonly EidKind[];
  test: boolean;
  /**
   * Of whoever the app sends back. With BankID nobody else knows it; Freja's way back stands in the link that opens the app, so
   * there it only tells a browser that did not begin.
   */
  returnCode: string;
};

/** Places an order to identify whoever uses their e-legitimation. Throws `sign_in_unavailable` with the message to show. */
export async function startOrder(
  ctx: Context,
  provider: PollingProvider,
  municipality: Municipality,
  { host, address, userAgent, language }: Asker,
  { id, flow, kinds, test, returnCode }: Order,
): Promise<OrderHandle> {
  const page = test ? 'testa-e-legitimation' : 'logga-in';
  try {
    return await provider.start({
      purpose: 'login',
      flow,
      endUserIp: address,
      ...(userAgent && { userAgent }),
      referringDomain: host,
      // Where the app returns to on this device. The id is worth something only in the browser that carries the mark of it.
      ...(flow === 'this-device' && {
        returnUrl: `${addressOfHost(ctx.config, host)}/${page}?pagar=${id}&kod=${returnCode}`,
      }),
      requirement: kinds.length === 3 ? {} : { kinds },
      intention: intentionWords[language][test ? 'test' : 'signIn'](municipality.name),
    });
  } catch (error) {
    throw unavailable(ctx, municipality, error);
  }
}

/** What to throw when a provider refused to begin, after noting why in `words`; anything unexpected is thrown on. */
export function unavailable(
  ctx: Context,
  municipality: Municipality,
  error: unknown,
  words = 'a sign-in could not begin',
): unknown {
  if (!(error instanceof EidError)) return error;
  ctx.log[error.alarm ? 'error' : 'warn']({ reason: error.message, municipality: municipality.slug }, words);
  return new ProblemError('sign_in_unavailable', { details: { message: signInMessage(error.messageId) } });
}
