import type { Tenant } from '@handslag/database/database';

export type HoldRow = { reason: string; by: string; at: Date };

/** What keeps the errand from being removed; null when nothing does. */
export async function findHold(tx: Tenant, errandId: string): Promise<HoldRow | null> {
  const row = await tx.retentionHold.findFirst({
    where: { errandId, liftedAt: null },
    select: { reason: true, placedAt: true, placer: { select: { name: true } } },
  });
  return row && { reason: row.reason, by: row.placer.name, at: row.placedAt };
}

/** False: it is held already, or has just been removed. */
export async function insertHold(
  tx: Tenant,
  hold: { municipalityId: string; errandId: string; accountId: string; reason: string },
): Promise<boolean> {
  const { municipalityId, errandId, accountId, reason } = hold;
  const placed = await tx.$executeRaw`
    INSERT INTO retention_hold (municipality_id, errand_id, placed_by, reason)
    SELECT municipality_id, id, ${accountId}::uuid, ${reason} FROM errand
    WHERE municipality_id = ${municipalityId}::uuid AND id = ${errandId}::uuid FOR KEY SHARE
    ON CONFLICT DO NOTHING`;
  return placed === 1;
}

/** False: nothing holds it. */
export async function liftHold(
  tx: Tenant,
  { errandId, accountId, reason }: { errandId: string; accountId: string; reason: string },
): Promise<boolean> {
  const lifted = await tx.$executeRaw`
    UPDATE retention_hold SET lifted_by = ${accountId}::uuid, lifted_at = clock_timestamp(), lifted_reason = ${reason}
    WHERE errand_id = ${errandId}::uuid AND lifted_at IS NULL`;
  return lifted === 1;
}
