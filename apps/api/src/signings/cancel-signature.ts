import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { cancelOrders } from './end-signing.ts';
import { findCurrent } from './find-current.ts';
import { updateOrdersCancelled } from './order-repository.ts';
import { partyOf } from './present-signing.ts';

/** Stops what the person has under way, at the provider too. Nothing is signed; nothing under way is no fault. */
export async function cancelSignature(ctx: Context, actor: CitizenActor, signingId: string): Promise<void> {
  const signing = await findCurrent(ctx, actor, signingId);
  await demandLevelOf(ctx, actor, signing.eServiceKey);
  const party = partyOf(actor, signing);
  if (!party) return;
  const orders = await ctx.db.tenant(actor.municipality.id, (tx) => updateOrdersCancelled(tx, [party.id]));
  await cancelOrders(ctx, orders);
}
