import type { ManagedAccounts } from '@handslag/contracts/users';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { listAccounts, listGroups } from './account-repository.ts';
import { directoryDecides } from './directory-decides.ts';

/** Everyone who works with the municipality's e-services, and the handler groups there are. */
export async function listManagedAccounts(
  ctx: Context,
  { municipality }: StaffActor,
): Promise<ManagedAccounts> {
  return ctx.db.tenant(municipality.id, async (tx) => ({
    accounts: await listAccounts(tx),
    groups: await listGroups(tx),
    directoryDecides: directoryDecides(ctx, municipality),
  }));
}
