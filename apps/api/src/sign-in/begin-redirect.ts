import { randomUUID } from 'node:crypto';
import { oidcReturnPath, samlConsumerPath } from '@handslag/contracts/sign-in';
import type { Municipality } from '../actor.ts';
import type { Connection } from '../adapters/eids/connected-eid.ts';
import type { Context } from '../context.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { leastLoa, loasOf } from '../municipalities/level-of-assurance.ts';
import { unavailable } from './start-order.ts';
import type { Asker, SignInWish, StartedSignIn } from './start-sign-in.ts';

type Redirecting = { connection: Extract<Connection, { way: 'redirect' }>; wish: SignInWish };

/** Begins a sign-in at a provider one leaves for. Throws `sign_in_unavailable` with the message to show. */
export async function beginRedirect(
  ctx: Context,
  municipality: Municipality,
  { browserHash, host, language }: Asker,
  { connection, wish: { returnTo, eService, demand, test } }: Redirecting,
): Promise<StartedSignIn> {
  const begun = await connection.provider
    .begin({
      returnAddress: addressOfHost(ctx.config, host) + returnPath(connection),
      loas: loasOf(connection.eid, leastLoa(municipality, demand)),
      language,
      // Several people share a computer: a session that one left at the provider must not sign in the next.
      forceAuthentication: true,
    })
    .catch((error: unknown) => {
      throw unavailable(ctx, municipality, error);
    });
  await ctx.db.beginSignIn({
    id: randomUUID(),
    municipality: municipality.id,
    purpose: test ? 'test' : 'citizen',
    browserHash,
    eid: connection.eid,
    connection: connection.id,
    eService,
    flow: null,
    handle: begun.transaction,
    returnTo,
  });
  return { kind: 'redirect', url: begun.url };
}

/** Where the provider sends the browser: an address of its own for each connection. */
export function returnPath({ id, metadata }: Redirecting['connection']): string {
  return (metadata === null ? oidcReturnPath : samlConsumerPath).replace(':connection', id);
}
