import type { Disclosure, DisclosureOutcome } from '@handslag/contracts/disclosure';
import type { Tenant } from '@handslag/database/database';

export type DisclosureContent = Pick<Disclosure, 'review' | 'ground' | 'appeal' | 'documents'> & {
  /** Answers left out, by path, and whether the applicant was. */
  maskedPaths: string[];
  maskApplicant: boolean;
  masked: number;
};
export type DisclosureRow = {
  id: string;
  outcome: DisclosureOutcome;
  requester: string;
  content: DisclosureContent;
  storageKey: string | null;
  createdAt: Date;
  by: string;
};

/** The latest first. */
export async function listDisclosures(tx: Tenant, errandId: string): Promise<DisclosureRow[]> {
  return tx.$queryRaw`
    SELECT d.id, d.outcome, d.requester, d.content, d.storage_key AS "storageKey", d.created_at AS "createdAt", s.name AS by
    FROM disclosure AS d JOIN staff_account AS s ON s.municipality_id = d.municipality_id AND s.id = d.staff_account_id
    WHERE d.errand_id = ${errandId}::uuid ORDER BY d.created_at DESC, d.id`;
}

export async function insertDisclosure(
  tx: Tenant,
  disclosure: {
    municipalityId: string;
    errandId: string;
    staffAccountId: string;
    outcome: DisclosureOutcome;
    requester: string;
    content: DisclosureContent;
    storageKey: string | null;
    sha256: string | null;
    size: number | null;
  },
): Promise<{ id: string; createdAt: Date }> {
  return tx.disclosure.create({ data: disclosure, select: { id: true, createdAt: true } });
}
