import type { Signing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { findOpenInitiated } from './find-open-initiated.ts';
import { notOpen } from './find-current.ts';
import { getSigning } from './get-signing.ts';

/** The initiator takes the request back: signatures made are void, the parties are told, the draft is unlocked. */
export async function withdrawSigning(
  ctx: Context,
  actor: CitizenActor,
  signingId: string,
): Promise<Signing> {
  const { municipality } = actor;
  const signing = await findOpenInitiated(ctx, actor, signingId);
  const orders = await ctx.db.tenant(municipality.id, async (tx) => {
    const stopped = await endSigning(ctx, tx, municipality, signing, 'withdrawn');
    if (stopped)
      await record(tx, actor, { action: 'signing:withdrawn', object: { kind: 'signing', id: signingId } });
    return stopped;
  });
  if (!orders) throw notOpen(signing);
  await cancelOrders(ctx, orders);
  return getSigning(ctx, actor, signingId);
}
