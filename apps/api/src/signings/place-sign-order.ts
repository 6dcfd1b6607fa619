import type { Language } from '@handslag/contracts/municipalities';
import type { SignInFlow } from '@handslag/contracts/sign-in';
import type { EidKind } from '@handslag/eid/identity';
import type { OrderHandle, PollingProvider } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { unavailable } from '../sign-in/start-order.ts';
import type { SigningRow } from './signing-row.ts';
import { textWithin } from './signing-texts.ts';

/** What is known of the browser that asks, and the language of its page. */
export type Asker = { host: string; address: string; userAgent: string | undefined; language: Language };

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
  { host, address, userAgent, language }: Asker,
  signing: SigningRow,
  { id, flow, kinds, personalNumber }: Order,
): Promise<OrderHandle> {
  try {
    return await provider.start({
      purpose: 'sign',
      flow,
      language,
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
    throw unavailable(ctx, municipality, error, 'a signature could not begin');
  }
}
