import type { Tenant } from '@handslag/database/database';

type NewAuditEvent = {
  municipalityId: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  details: Record<string, string | number | boolean | null>;
};

/** Number, time and hashes are the database's. */
export async function insertAuditEvent(tx: Tenant, event: NewAuditEvent): Promise<void> {
  await tx.auditEvent.createMany({ data: [event] });
}

/** The number of the first event that does not fit the chain; null when all do. */
export async function findFirstBroken(tx: Tenant): Promise<bigint | null> {
  const [row] = await tx.$queryRaw<{ broken: bigint | null }[]>`SELECT audit_first_broken() AS broken`;
  return row?.broken ?? null;
}
