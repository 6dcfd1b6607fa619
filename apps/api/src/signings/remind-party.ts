import type { Signing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { askParty } from './ask-party.ts';
import { findAskedParty, lockAskedParty } from './find-open-initiated.ts';
import { getSigning } from './get-signing.ts';
import { updateReminded } from './signing-repository.ts';

const hour = 3_600_000;

/** The initiator has the request mailed once more. Once an hour and party: more often is `too_many_requests`. */
export async function remindParty(
  ctx: Context,
  actor: CitizenActor,
  given: { signingId: string; partyId: string },
): Promise<Signing> {
  const { municipality } = actor;
  const now = ctx.clock();
  const { signing } = await findAskedParty(ctx, actor, given);
  await ctx.db.tenant(municipality.id, async (tx) => {
    // Read under the lock: two clicks at once are one reminder.
    const party = await lockAskedParty(tx, given);
    if (!party) return;
    if (party.askedAt === null)
      throw new ProblemError('signing_not_open', { details: { state: signing.state } });
    const last = Math.max(party.askedAt.getTime(), party.remindedAt?.getTime() ?? 0);
    const left = last + hour - now.getTime();
    if (left > 0) throw new ProblemError('too_many_requests', { retryAfter: Math.ceil(left / 1000) });
    await updateReminded(tx, party.id, now);
    await askParty(ctx, tx, municipality, signing, party, 'signing-reminder');
  });
  return getSigning(ctx, actor, signing.id);
}
