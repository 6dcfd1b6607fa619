import type { Tenant } from '@handslag/database/database';
import { deletePending } from './notification-repository.ts';

/** Takes a mail that has not gone out of the outbox, in the transaction that makes it pointless. One that has gone has gone. */
export async function withdrawNotice(tx: Tenant, dedupeKey: string): Promise<void> {
  await deletePending(tx, dedupeKey);
}
