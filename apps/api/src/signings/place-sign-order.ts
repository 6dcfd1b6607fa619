import type { SignInFlow } from '@handslag/contracts/sign-in';
import type { EidKind } from '@handslag/eid/identity';
import { EidError, type OrderHandle, type PollingProvider } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { ProblemError } from '../problem-error.ts';
import { signInMessage } from '../sign-in/sign-in-message.ts';
import type { SigningRow } from './signing-row.ts';
import { textWithin } from './signing-texts.ts';

/** What is known of the browser that asks. */
export type Asker = { host: string; address: string; userAgent: string | undefined };

type Order = {
  id: string;
  flow: SignInFlow;
  kinds: readonly EidKind[];
  /** Nobody else can finish it. */
  personalNumber: string;
};

/** Places an order to sign a request's text. Throws `sign_in_unavailable` with the message to show. */
export async function placeSignOrder(
  ctx: Context,
  provider: PollingProvider,
  municipality: Municipality,
  { host, address, userAgent }: Asker,
  signing: SigningRow,
  { id, flow, kinds, personalNumber }: Order,
): Promise<OrderHandle> {
  try {
    return await provider.start({
      purpose: 'sign',
      flow,
      endUserIp: address,
      ...(userAgent && { userAgent }),
      referringDomain: host,
      // Where the app returns to on this device. The id is worth something only in the session that began the order.
      ...(flow === 'this-device' && {
        returnUrl: `${addressOfHost(ctx.config, host)}/underskrift/${signing.id}?pagar=${id}`,
      }),
      requirement: { personalNumber, pinCode: true, ...(kinds.length > 0 && { kinds }) },
      sign: {
        visibleText: textWithin(signing, provider.longestSignText),
        format: 'plaintext',
        nonVisibleText: signing.hiddenText,
      },
    });
  } catch (error) {
    if (!(error instanceof EidError)) throw error;
    ctx.log[error.alarm ? 'error' : 'warn'](
      { reason: error.message, municipality: municipality.slug },
      'a signature could not begin',
    );
    throw new ProblemError('sign_in_unavailable', { details: { message: signInMessage(error.messageId) } });
  }
}
