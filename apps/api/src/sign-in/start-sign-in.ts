import { randomUUID } from 'node:crypto';
import { qrSvg } from '@handslag/eid/bankid-qr';
import type { EidKind } from '@handslag/eid/identity';
import { EidError, type OrderHandle, type PollingProvider } from '@handslag/eid/provider';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { acceptedEids, type Eid } from '../municipalities/accepted-eids.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { ProblemError } from '../problem-error.ts';
import { signInMessage, type Message } from './sign-in-message.ts';
import { insertSignIn } from './sign-in-repository.ts';

/** What is known of the browser that asks. */
export type Asker = { browserHash: string; host: string; address: string; userAgent: string | undefined };

export type SignInWish = {
  flow: 'this-device' | 'other-device';
  returnTo: string;
  /** Where a service takes fewer e-legitimations than its municipality. */
  eids: readonly Eid[] | null;
};

export type StartedSignIn = {
  kind: 'poll';
  transactionId: string;
  launchUrl: string | null;
  qr: string | null;
  message: Message;
};

/**
 * Begins a sign-in with BankID, bound to the browser that asks. The order and its secrets stay here; what goes out is a
 * random id, the code to scan or the link that opens the app.
 * Throws `eid_not_accepted`, or `sign_in_unavailable` with the message to show.
 */
export async function startSignIn(
  ctx: Context,
  municipality: Municipality,
  asker: Asker,
  { flow, returnTo, eids }: SignInWish,
): Promise<StartedSignIn> {
  const { bankId } = ctx;
  if (!bankId) throw new ProblemError('sign_in_unavailable');
  const kinds = acceptedKinds(
    acceptedEids(ctx, municipality.settings)
      .map(({ name }) => name)
      .filter((eid) => !eids || eids.includes(eid)),
  );
  if (kinds.length === 0) throw new ProblemError('eid_not_accepted');
  const id = randomUUID();
  const handle = await startOrder(ctx, bankId, municipality, asker, { id, flow, kinds });
  await ctx.db.tenant(municipality.id, (tx) =>
    insertSignIn(tx, {
      id,
      municipalityId: municipality.id,
      purpose: 'citizen',
      browserHash: asker.browserHash,
      eid: 'bankid',
      flow,
      handle,
      returnTo,
    }),
  );
  const scanned = flow === 'other-device';
  return {
    kind: 'poll',
    transactionId: id,
    launchUrl: scanned ? null : bankId.launchLink(handle),
    qr: scanned ? qrSvg(bankId.qrText(handle, ctx.clock())) : null,
    message: scanned ? 'scan-code' : 'starting-app',
  };
}

type Order = { id: string; flow: SignInWish['flow']; kinds: readonly EidKind[] };

/** Places an order with BankID. Throws `sign_in_unavailable` with the message to show. */
export async function startOrder(
  ctx: Context,
  bankId: PollingProvider,
  municipality: Municipality,
  { host, address, userAgent }: Asker,
  { id, flow, kinds }: Order,
): Promise<OrderHandle> {
  try {
    return await bankId.start({
      purpose: 'login',
      flow,
      endUserIp: address,
      ...(userAgent && { userAgent }),
      referringDomain: host,
      // Where the app returns to on this device. The id is worth something only in the browser that carries the mark of it.
      ...(flow === 'this-device' && {
        returnUrl: `${addressOfHost(ctx.config, host)}/logga-in?pagar=${id}`,
      }),
      requirement: kinds.length === 3 ? {} : { kinds },
      intention: `Logga in hos ${municipality.name}`,
    });
  } catch (error) {
    if (!(error instanceof EidError)) throw error;
    ctx.log[error.alarm ? 'error' : 'warn'](
      { reason: error.message, municipality: municipality.slug },
      'a sign-in could not begin',
    );
    throw new ProblemError('sign_in_unavailable', { details: { message: signInMessage(error.messageId) } });
  }
}

/** BankID's kinds among the e-legitimations. */
export function acceptedKinds(eids: readonly Eid[]): EidKind[] {
  const kinds = { 'bankid-file': 'file', 'bankid-card': 'card', 'bankid-mobile': 'mobile' } as const;
  return eids.flatMap((eid) => (eid in kinds ? [kinds[eid as keyof typeof kinds]] : []));
}
