import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { cancelOrders } from './end-signing.ts';
import { findCurrent } from './find-current.ts';
import { updateOrdersCancelled } from './order-repository.ts';
import { partyOf } from './present-signing.ts';

/** Stops what the person has under way, at the provider too. Nothing is signed; nothing under way is no fault. */
export async function cancelSignature(ctx: Context, actor: CitizenActor, signingId: string): Promise<void> {
  const party = partyOf(actor, await findCurrent(ctx, actor, signingId));
  if (!party) return;
  const orders = await ctx.db.tenant(actor.municipality.id, (tx) => updateOrdersCancelled(tx, [party.id]));
  await cancelOrders(ctx, orders);
}
