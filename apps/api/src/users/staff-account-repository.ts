import type { Tenant } from '@handslag/database/database';
import type { StaffRole } from '@handslag/contracts/permissions';

export type StaffAccountRow = { id: string; disabledAt: Date | null };
type Key = { municipalityId: string; id: string };

/** The account by what its provider calls it, within the municipality of the transaction. */
export async function findStaffAccount(
  tx: Tenant,
  issuer: string,
  subject: string,
): Promise<StaffAccountRow | null> {
  return tx.staffAccount.findFirst({ where: { issuer, subject }, select: { id: true, disabledAt: true } });
}

export async function updateStaffAccount(
  tx: Tenant,
  key: Key,
  facts: { name: string; email?: string; subject?: string; roles?: StaffRole[]; groups?: string[] },
): Promise<void> {
  await tx.staffAccount.update({ where: { municipalityId_id: key }, data: facts });
}
