import { finishOidc, OidcError, type OidcIdentity } from '@handslag/eid/oidc';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { openSession, type CarriedSession } from '../sessions/open-session.ts';
import { admitStaff } from '../users/admit-staff.ts';
import { consumeStaffSignIn } from './sign-in-repository.ts';

type Callback = { browserHash: string; state: string; url: string; previousSession: string | null };

/**
 * Ends a staff sign-in when the browser comes back from the provider. Throws `sign_in_not_found` (begun elsewhere, used, or too
 * old), `sign_in_unavailable` (the provider's answer does not hold), `account_not_known` (no account in this municipality).
 */
export async function finishStaffSignIn(
  ctx: Context,
  municipality: Municipality,
  { browserHash, state, url, previousSession }: Callback,
): Promise<{ session: CarriedSession; returnTo: string }> {
  const { staffOidc } = ctx.config;
  const begun = await ctx.db.tenant(municipality.id, (tx) => consumeStaffSignIn(tx, state, browserHash));
  if (!begun || !staffOidc) throw new ProblemError('sign_in_not_found');
  const identity = await finishOidc(staffOidc.provider, begun.handle, url).catch(async (error: unknown) => {
    if (!(error instanceof OidcError)) throw error;
    await recordFailure(ctx, municipality, begun.id, error.message);
    if (error.outcome === 'cancelled')
      throw new ProblemError('sign_in_not_found', { details: { cancelled: true } });
    throw new ProblemError('sign_in_unavailable');
  });
  const session = await admit(ctx, municipality, identity, previousSession);
  if (session) return { session, returnTo: begun.returnTo };
  await recordFailure(ctx, municipality, begun.id, 'account not known');
  throw new ProblemError('account_not_known');
}

async function admit(
  ctx: Context,
  municipality: Municipality,
  identity: OidcIdentity,
  previousSession: string | null,
): Promise<CarriedSession | null> {
  const { simulated = false, roleGroups } = ctx.config.staffOidc ?? {};
  const ruling = roleGroups?.get(municipality.slug) ?? null;
  return ctx.db.tenant(municipality.id, async (tx) => {
    const admitted = await admitStaff(tx, municipality, identity, ruling);
    if (!admitted) return null;
    const subject = {
      kind: 'staff' as const,
      staffAccountId: admitted.accountId,
      eid: 'oidc',
      issuer: identity.issuer,
      simulated,
    };
    const session = await openSession(tx, municipality, subject, previousSession);
    await record(
      tx,
      { kind: 'system', municipality },
      {
        action: 'sign-in:ok',
        object: { kind: 'staff-account', id: admitted.accountId },
        details: { session: session.id, eid: 'oidc', simulated },
      },
    );
    return session;
  });
}

async function recordFailure(
  ctx: Context,
  municipality: Municipality,
  id: string,
  reason: string,
): Promise<void> {
  await ctx.db.tenant(municipality.id, (tx) =>
    record(
      tx,
      { kind: 'nobody', municipality },
      { action: 'sign-in:failed', object: { kind: 'sign-in', id }, details: { eid: 'oidc', reason } },
    ),
  );
}
