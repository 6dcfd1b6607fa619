import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { deletionTime } from '../drafts/deletion-time.ts';
import { notify } from '../notifications/notify.ts';
import { updateUnlocked } from './draft-lock-repository.ts';
import { languagesOfParties } from './languages-of-parties.ts';
import { updateOrdersCancelled, type PendingOrder } from './order-repository.ts';
import { updateEnded } from './signing-repository.ts';
import type { WholeSigning } from './signing-row.ts';

type Ending = 'declined' | 'withdrawn' | 'outdated' | 'lapsed';

/** Whatever the draft policy, so that whoever was away when it ended has time to do something about it. */
const daysToCorrect = 14;

/**
 * Ends an open request that comes to nothing, in the caller's transaction: signatures made are void, orders under way are stopped,
 * the draft is its owner's again, those who should know are told. Answers the orders, to be cancelled at their providers after the
 * commit (`cancelOrders`); null when it was over already.
 */
export async function endSigning(
  ctx: Context,
  tx: Tenant,
  municipality: Municipality,
  signing: WholeSigning,
  ending: Ending,
): Promise<PendingOrder[] | null> {
  const now = ctx.clock();
  if (!(await updateEnded(tx, signing.id, ending, now))) return null;
  const orders = await updateOrdersCancelled(
    tx,
    signing.parties.map(({ id }) => id),
  );
  if (!signing.several) return orders;
  await updateUnlocked(tx, signing.draftId, signing.id, deletionTime(now, daysToCorrect));
  const told = toldOf(signing, ending);
  const languages = await languagesOfParties(
    tx,
    told.map(({ id }) => id),
  );
  for (const { id, recipient } of told) {
    await notify(ctx, tx, municipality.id, {
      recipient,
      language: languages.get(id) ?? 'sv',
      template: `signing-${ending === 'outdated' ? 'withdrawn' : ending}`,
      errandId: null,
      dedupeKey: `signing-${ending} ${signing.id} ${id}`,
      facts: { signingId: signing.id },
    });
  }
  return orders;
}

/** Whoever has been asked; and the initiator, where it was not they who ended it. */
function toldOf({ parties }: WholeSigning, ending: Ending): { id: string; recipient: string }[] {
  return parties.flatMap(({ id, position, email, askedAt, decision }) => {
    if (email === null || (askedAt === null && position > 0)) return [];
    if (position === 0 ? ending === 'withdrawn' : decision === 'declined') return [];
    return [{ id, recipient: email }];
  });
}

/** Gives orders up at their providers. One that is over, or a provider that does not answer, is no fault. */
export async function cancelOrders(ctx: Context, orders: readonly PendingOrder[]): Promise<void> {
  await Promise.all(
    orders.map(async ({ connection, handle }) => {
      const found = ctx.eids.connection(connection);
      if (found && found.way !== 'redirect') await found.provider.cancel(handle);
    }),
  );
}
