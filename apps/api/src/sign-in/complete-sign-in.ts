import type { Identity } from '@handslag/eid/identity';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { openSession, type CarriedSession } from '../sessions/open-session.ts';
import { upsertPerson } from '../users/upsert-person.ts';
import { updateCollected } from './sign-in-repository.ts';

/**
 * Turns a proven identity into a session with a new id, in one transaction with the attempt's end and the audit event; the
 * session the browser had before ends. Nothing is kept when the person cancelled meanwhile.
 */
export async function completeSignIn(
  ctx: Context,
  municipality: Municipality,
  {
    row,
    identity,
    previousSession,
  }: { row: { id: string; eid: string }; identity: Identity; previousSession: string | null },
): Promise<{ session: CarriedSession; name: string }> {
  if (ctx.config.production && identity.simulated)
    throw new Error('an invented person tried to sign in to production');
  const name = identity.fullName;
  const session = await ctx.db.tenant(municipality.id, async (tx) => {
    const personId = await upsertPerson(tx, municipality, identity);
    const eid = eidNameOf(row.eid, identity);
    const { loa, provider: issuer, simulated } = identity;
    const opened = await openSession(
      tx,
      municipality,
      { kind: 'citizen', personId, loa, eid, issuer, simulated },
      previousSession,
    );
    const kept = await updateCollected(tx, row.id, {
      state: 'complete',
      result: { sessionId: opened.id },
    });
    if (!kept) throw new ProblemError('sign_in_not_found');
    await record(
      tx,
      { kind: 'system', municipality },
      {
        action: 'sign-in:ok',
        object: { kind: 'person', id: personId },
        details: { session: opened.id, eid, loa, simulated },
      },
    );
    return opened;
  });
  return { session, name };
}

/** What settings call the e-legitimation that was used; BankID goes by its kinds. */
export function eidNameOf(eid: string, { eidKind }: Identity): string {
  return eid === 'bankid' ? `bankid-${eidKind ?? 'mobile'}` : eid;
}
