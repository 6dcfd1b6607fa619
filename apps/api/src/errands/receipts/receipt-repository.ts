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
  /** Of what the errand was filed with, which is what was signed; a completion changes it without anyone's signature. */
  ofFiling: boolean;
  /** When the errand was removed; null while it is here. */
  removedAt: Date | null;
};

/** A receipt by the code printed on it, or by the checksum of its file, of an errand (removed or not) or a completion; null when none was issued. */
export async function findReceipt(
  tx: Tenant,
  by: { code: string } | { sha256: string },
): Promise<IssuedReceipt | null> {
  return (await findOfErrand(tx, by)) ?? (await findOfCompletion(tx, by)) ?? (await findOfRemoved(tx, by));
}

async function findOfCompletion(
  tx: Tenant,
  by: { code: string } | { sha256: string },
): Promise<IssuedReceipt | null> {
  const row = await tx.completionRequest.findFirst({
    where: 'code' in by ? { receiptCode: by.code } : { receiptSha256: by.sha256 },
    select: {
      errandId: true,
      receiptSha256: true,
      receiptAt: true,
      submission: { select: { receivedAt: true } },
      errand: { select: { registrationNumber: true, eServiceKey: true, applicant: true } },
    },
  });
  if (!row?.receiptSha256 || !row.receiptAt || !row.submission) return null;
  const { errandId, receiptSha256: sha256, receiptAt: issuedAt, submission, errand } = row;
  const { registrationNumber, eServiceKey, applicant } = errand;
  const { simulated = false } = applicant as { simulated?: boolean };
  const { receivedAt } = submission;
  return {
    errandId,
    sha256,
    issuedAt,
    registrationNumber,
    eServiceKey,
    receivedAt,
    simulated,
    ofFiling: false,
    removedAt: null,
  };
}

/** False: there already is one. */
export async function updateCompletionReceipt(
  tx: Tenant,
  {
    completionId,
    storageKey,
    sha256,
    code,
  }: { completionId: string; storageKey: string; sha256: string; code: string },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE completion_request SET receipt_key = ${storageKey}, receipt_sha256 = ${sha256}, receipt_code = ${code},
      receipt_at = clock_timestamp() WHERE id = ${completionId}::uuid AND receipt_key IS NULL`;
  return changed === 1;
}

async function findOfErrand(
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
  return {
    errandId,
    sha256,
    issuedAt,
    registrationNumber,
    eServiceKey,
    receivedAt,
    simulated,
    ofFiling: true,
    removedAt: null,
  };
}

/** Of what was signed, and by whom, nothing is left. */
async function findOfRemoved(
  tx: Tenant,
  by: { code: string } | { sha256: string },
): Promise<IssuedReceipt | null> {
  const row = await tx.removedReceipt.findFirst({ where: by, include: { errand: true } });
  if (!row) return null;
  const { errandId, sha256, receivedAt, issuedAt, simulated, errand } = row;
  const { registrationNumber, eServiceKey, removedAt } = errand;
  return {
    errandId,
    sha256,
    issuedAt,
    registrationNumber,
    eServiceKey,
    receivedAt,
    simulated,
    ofFiling: false,
    removedAt,
  };
}
