import type { Signing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { findCurrent } from './find-current.ts';
import { presentSigning } from './present-signing.ts';

/** A request of the person's: as its initiator, or as a party known by the personal number. */
export async function getSigning(ctx: Context, actor: CitizenActor, signingId: string): Promise<Signing> {
  return presentSigning(ctx, actor, await findCurrent(ctx, actor, signingId));
}
