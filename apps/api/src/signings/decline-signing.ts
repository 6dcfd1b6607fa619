import type { Signing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { findOpen } from './find-current.ts';
import { getSigning } from './get-signing.ts';
import { partyOf } from './present-signing.ts';
import { findAnySigning, lockOpenSigning, updateDeclined } from './signing-repository.ts';

/** A party will not sign, and says why: that ends the request for all. Whoever initiated it withdraws instead. */
export async function declineSigning(
  ctx: Context,
  actor: CitizenActor,
  signingId: string,
  { reason }: { reason: string },
): Promise<Signing> {
  const { municipality, person } = actor;
  const signing = await findOpen(ctx, actor, signingId);
  const party = partyOf(actor, signing);
  if (!party || party.position === 0) throw new ProblemError('forbidden');
  if (party.askedAt === null) throw new ProblemError('not_your_turn_to_sign');
  const orders = await ctx.db.tenant(municipality.id, async (tx) => {
    if (!(await lockOpenSigning(tx, signingId))) return null;
    const given = { reason: reason.replaceAll('\0', ''), personId: person.id };
    if (!(await updateDeclined(tx, party.id, given))) return null;
    const now = await findAnySigning(tx, signingId);
    const stopped = now && (await endSigning(ctx, tx, municipality, now, 'declined'));
    await record(tx, actor, { action: 'signing:declined', object: { kind: 'signing', id: signingId } });
    return stopped;
  });
  // Signed already, or over a moment before: one who has signed does not decline any more.
  if (!orders) throw new ProblemError('signing_not_open', { details: { state: signing.state } });
  await cancelOrders(ctx, orders);
  return getSigning(ctx, actor, signingId);
}
