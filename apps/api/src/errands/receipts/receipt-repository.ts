import type { Tenant } from '@handslag/database/database';

/** False: there already is one. */
export async function insertReceipt(
  tx: Tenant,
  receipt: { municipalityId: string; errandId: string; storageKey: string; sha256: string; size: number },
): Promise<boolean> {
  return (await tx.receipt.createMany({ data: [receipt], skipDuplicates: true })).count === 1;
}
