import type { Signing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { findCurrent } from './find-current.ts';
import { presentSigning } from './present-signing.ts';

/** A request of the person's: as its initiator, or as a party known by the personal number. */
export async function getSigning(ctx: Context, actor: CitizenActor, signingId: string): Promise<Signing> {
  const signing = await findCurrent(ctx, actor, signingId);
  await demandLevelOf(ctx, actor, signing.eServiceKey);
  return presentSigning(ctx, actor, signing);
}
