import { randomUUID } from 'node:crypto';
import { staffCallbackPath } from '@handslag/contracts/sign-in';
import { OidcError, startOidc } from '@handslag/eid/oidc';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { addressOfHost } from '../municipalities/address-of-host.ts';
import { ProblemError } from '../problem-error.ts';

type StaffAsker = {
  browserHash: string;
  host: string;
  returnTo: string;
  /** Somebody has left this browser: the provider is not to go by whom it remembers there. */
  anew: boolean;
};

/** Begins a staff sign-in, bound to the browser that asks. Answers where the browser goes now. Throws `sign_in_unavailable`. */
export async function startStaffSignIn(
  ctx: Context,
  municipality: Municipality,
  { browserHash, host, returnTo, anew }: StaffAsker,
): Promise<{ url: string }> {
  const { staffOidc } = ctx.config;
  if (!staffOidc) throw new ProblemError('sign_in_unavailable');
  const redirectUri = addressOfHost(ctx.config, host) + staffCallbackPath;
  const { url, transaction } = await startOidc(staffOidc.provider, redirectUri, { anew }).catch(
    (error: unknown) => {
      if (!(error instanceof OidcError)) throw error;
      ctx.log.warn({ reason: error.message }, 'a staff sign-in could not begin');
      throw new ProblemError('sign_in_unavailable');
    },
  );
  await ctx.db.beginSignIn({
    id: randomUUID(),
    municipality: municipality.id,
    purpose: 'staff',
    browserHash,
    eid: 'oidc',
    connection: null,
    eService: null,
    flow: null,
    handle: transaction,
    returnTo,
  });
  return { url };
}
