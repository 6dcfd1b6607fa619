import type { Tenant } from '@handslag/database/database';

/** False: there already is one. */
export async function insertReceipt(
  tx: Tenant,
  receipt: {
    municipalityId: string;
    errandId: string;
    storageKey: string;
    sha256: string;
    size: number;
    code: string;
  },
): Promise<boolean> {
  return (await tx.receipt.createMany({ data: [receipt], skipDuplicates: true })).count === 1;
}

export type IssuedReceipt = {
  errandId: string;
  sha256: string;
  issuedAt: Date;
  registrationNumber: string;
  eServiceKey: string;
  receivedAt: Date;
  simulated: boolean;
};

/** A receipt by the code printed on it, or by the checksum of its file; null when none was issued. */
export async function findReceipt(
  tx: Tenant,
  by: { code: string } | { sha256: string },
): Promise<IssuedReceipt | null> {
  const row = await tx.receipt.findFirst({
    where: by,
    select: {
      errandId: true,
      sha256: true,
      createdAt: true,
      errand: { select: { registrationNumber: true, eServiceKey: true, receivedAt: true, applicant: true } },
    },
  });
  if (!row) return null;
  const { errandId, sha256, createdAt: issuedAt, errand } = row;
  const { registrationNumber, eServiceKey, receivedAt, applicant } = errand;
  const { simulated = false } = applicant as { simulated?: boolean };
  return { errandId, sha256, issuedAt, registrationNumber, eServiceKey, receivedAt, simulated };
}
