import { InboxFilters, type SavedInboxView } from '@handslag/contracts/inbox';
import type { Tenant } from '@handslag/database/database';

type Owner = { municipalityId: string; staffAccountId: string };

/** The account's own views, by name. */
export async function listViews(tx: Tenant, { staffAccountId }: Owner): Promise<SavedInboxView[]> {
  const rows = await tx.savedInboxView.findMany({
    where: { staffAccountId },
    select: { id: true, name: true, filters: true, start: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ filters, ...row }) => ({ ...row, filters: InboxFilters.parse(filters) }));
}

/** Under a name the account has already, in its place. */
export async function upsertView(
  tx: Tenant,
  { municipalityId, staffAccountId }: Owner,
  { name, filters, start }: Omit<SavedInboxView, 'id'>,
): Promise<void> {
  if (start) {
    await tx.savedInboxView.updateMany({ where: { staffAccountId, start: true }, data: { start: false } });
  }
  await tx.savedInboxView.upsert({
    where: { municipalityId_staffAccountId_name: { municipalityId, staffAccountId, name } },
    create: { municipalityId, staffAccountId, name, filters, start },
    update: { filters, start },
    select: { id: true },
  });
}

/** False: the account has no such view. */
export async function deleteView(tx: Tenant, { staffAccountId }: Owner, id: string): Promise<boolean> {
  const { count } = await tx.savedInboxView.deleteMany({ where: { id, staffAccountId } });
  return count === 1;
}
