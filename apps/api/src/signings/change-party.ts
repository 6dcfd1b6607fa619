import type { Signing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { askParty } from './ask-party.ts';
import { findAskedParty, lockAskedParty } from './find-open-initiated.ts';
import { getSigning } from './get-signing.ts';
import { deleteLinks, updateEmail } from './signing-repository.ts';

/** The initiator corrects where a party is reached: the links mailed before are dead, and whoever has been asked is asked again. */
export async function changeParty(
  ctx: Context,
  actor: CitizenActor,
  given: { signingId: string; partyId: string },
  { email }: { email: string },
): Promise<Signing> {
  const { municipality } = actor;
  const { signing } = await findAskedParty(ctx, actor, given);
  await ctx.db.tenant(municipality.id, async (tx) => {
    const party = await lockAskedParty(tx, given);
    if (!party) return;
    await updateEmail(tx, party.id, email);
    await deleteLinks(tx, party.id);
    if (party.askedAt !== null) await askParty(ctx, tx, municipality, signing, { ...party, email });
    await record(tx, actor, {
      action: 'signing:party-changed',
      object: { kind: 'signing', id: signing.id },
      details: { party: party.id },
    });
  });
  return getSigning(ctx, actor, signing.id);
}
