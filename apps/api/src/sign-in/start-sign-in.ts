import { randomBytes, randomUUID } from 'node:crypto';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { Language } from '@handslag/contracts/municipalities';
import type { SignInFlow, startSignInEndpoint } from '@handslag/contracts/sign-in';
import { qrSvg } from '@handslag/eid/bankid-qr';
import type { EidKind } from '@handslag/eid/identity';
import type { Municipality } from '../actor.ts';
import type { ConnectedEid, Connection } from '../adapters/eids/connected-eid.ts';
import type { Context } from '../context.ts';
import { acceptedEids } from '../municipalities/accepted-eids.ts';
import type { EidDemand } from '../municipalities/level-of-assurance.ts';
import { ProblemError } from '../problem-error.ts';
import { beginRedirect } from './begin-redirect.ts';
import { startOrder } from './start-order.ts';

/** What is known of the browser that asks, and the language of its page. */
export type Asker = {
  browserHash: string;
  host: string;
  address: string;
  userAgent: string | undefined;
  language: Language;
};

export type SignInWish = {
  /** An e-legitimation by name; `bankid` is any kind of it. */
  eid: string;
  flow: SignInFlow;
  returnTo: string;
  eService: string | null;
  /** Where that service takes fewer e-legitimations than its municipality. */
  demand: EidDemand;
  /** Only to see whether it works. */
  test: boolean;
};

export type StartedSignIn = ReplyOf<typeof startSignInEndpoint>;

/**
 * Begins a sign-in, bound to the browser that asks. The order and its secrets stay here; what goes out is a random id with the
 * code to scan or the link that opens the app, or the address of the provider.
 * Throws `eid_not_accepted`, or `sign_in_unavailable` with the message to show.
 */
export async function startSignIn(
  ctx: Context,
  municipality: Municipality,
  asker: Asker,
  wish: SignInWish,
): Promise<StartedSignIn> {
  if (ctx.eids.offered(municipality).length === 0) throw new ProblemError('sign_in_unavailable');
  const chosen = acceptedEids(ctx, municipality, wish.demand).filter(({ name, way }) =>
    wish.eid === 'bankid' ? way === 'bankid' : name === wish.eid,
  );
  const [eid] = chosen;
  if (!eid) throw new ProblemError('eid_not_accepted');
  const { connection } = eid;
  if (connection.way === 'redirect') return beginRedirect(ctx, municipality, asker, { connection, wish });
  return startPolling(ctx, municipality, asker, { connection, kinds: kindsOf(chosen), wish });
}

type Polling = {
  connection: Exclude<Connection, { way: 'redirect' }>;
  kinds: readonly EidKind[];
  wish: SignInWish;
};

async function startPolling(
  ctx: Context,
  municipality: Municipality,
  asker: Asker,
  { connection, kinds, wish: { flow, returnTo, eService, test } }: Polling,
): Promise<StartedSignIn> {
  const { provider } = connection;
  const id = randomUUID();
  const returnCode = randomBytes(16).toString('base64url');
  const order = { id, flow, kinds, test, returnCode };
  const handle = await startOrder(ctx, provider, municipality, asker, order);
  await ctx.db.beginSignIn({
    id,
    municipality: municipality.id,
    purpose: test ? 'test' : 'citizen',
    browserHash: asker.browserHash,
    eid: connection.eid,
    connection: connection.id,
    eService,
    flow,
    handle: { ...handle, returnCode },
    returnTo,
  });
  const scanned = flow === 'other-device';
  return {
    kind: 'poll',
    transactionId: id,
    launchUrl: scanned ? null : provider.launchLink(handle),
    qr: scanned ? qrSvg(provider.qrText(handle, ctx.clock())) : null,
    message: scanned ? 'scan-code' : 'starting-app',
  };
}

/** BankID's kinds among the e-legitimations; none for any other provider. */
function kindsOf(eids: readonly ConnectedEid[]): EidKind[] {
  const kinds = { 'bankid-file': 'file', 'bankid-card': 'card', 'bankid-mobile': 'mobile' } as const;
  return eids.flatMap(({ name }) => (name in kinds ? [kinds[name as keyof typeof kinds]] : []));
}
