import type { RemovalRule } from '@handslag/contracts/retention';
import type { Text } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';

export type DueRow = {
  key: string;
  name: Text;
  retention: Text;
  retentionDays: number | null;
  closedBefore: Date | null;
  closed: number;
  due: number;
  held: number;
  planned: boolean;
};
export type RemovalRow = {
  id: string;
  decisionReference: string;
  rules: RemovalRule[];
  plannedBy: string;
  plannedAt: Date;
  carryOutAfter: Date;
  state: 'planned' | 'cancelled' | 'done';
  endedAt: Date | null;
  removed: number;
};

/** Each service that has closed errands, with how many of them could be removed at `now`, those with most first. */
export async function listDueByService(tx: Tenant, now: Date): Promise<DueRow[]> {
  return tx.$queryRaw`
    SELECT s.key, s.settings -> 'name' AS name, s.settings #> '{personalData,retention}' AS retention,
      rule.days AS "retentionDays", rule.closed_before AS "closedBefore", found.closed, found.due, found.held,
      EXISTS (SELECT FROM removal AS r, jsonb_array_elements(r.rules) AS one
        WHERE r.municipality_id = s.municipality_id AND r.state = 'planned' AND one ->> 'eServiceKey' = s.key) AS planned
    FROM e_service AS s
    CROSS JOIN LATERAL (SELECT (s.settings ->> 'retentionDays')::int AS days) AS kept
    CROSS JOIN LATERAL (
      SELECT kept.days, ((${now}::timestamptz AT TIME ZONE 'Europe/Stockholm')::date - kept.days)::timestamp
        AT TIME ZONE 'Europe/Stockholm' AS closed_before
    ) AS rule
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS closed,
        (count(*) FILTER (WHERE e.closed_at < rule.closed_before AND h.id IS NULL))::int AS due,
        (count(*) FILTER (WHERE e.closed_at < rule.closed_before AND h.id IS NOT NULL))::int AS held
      FROM errand AS e LEFT JOIN retention_hold AS h
        ON h.municipality_id = e.municipality_id AND h.errand_id = e.id AND h.lifted_at IS NULL
      WHERE e.municipality_id = s.municipality_id AND e.e_service_key = s.key AND e.closed_at IS NOT NULL
    ) AS found
    WHERE found.closed > 0 ORDER BY found.due DESC, s.key`;
}

export type DueErrand = {
  id: string;
  registrationNumber: string;
  receivedAt: Date;
  closedAt: Date;
  held: boolean;
};

/** Errands of a service closed before a moment, those closed first first, after `after`. */
export async function listClosedBefore(
  tx: Tenant,
  asked: { key: string; closedBefore: Date; after: Pick<DueErrand, 'id' | 'closedAt'> | null; most: number },
): Promise<DueErrand[]> {
  const { key, closedBefore, after, most } = asked;
  const since = after?.closedAt ?? new Date(0);
  const sinceId = after?.id ?? '00000000-0000-0000-0000-000000000000';
  return tx.$queryRaw`
    SELECT e.id, e.registration_number AS "registrationNumber", e.received_at AS "receivedAt", e.closed_at AS "closedAt",
      EXISTS (SELECT FROM retention_hold AS h
        WHERE h.municipality_id = e.municipality_id AND h.errand_id = e.id AND h.lifted_at IS NULL) AS held
    FROM errand AS e
    WHERE e.e_service_key = ${key} AND e.closed_at IS NOT NULL AND e.closed_at < ${closedBefore}
      AND (e.closed_at, e.id) > (${since}, ${sinceId}::uuid)
    ORDER BY e.closed_at, e.id LIMIT ${most}`;
}

/** Newest first; or the one with an id. */
export async function listRemovals(
  tx: Tenant,
  { most, id = null }: { most: number; id?: string | null },
): Promise<RemovalRow[]> {
  return tx.$queryRaw`
    SELECT r.id, r.decision_reference AS "decisionReference", r.rules, s.name AS "plannedBy", r.planned_at AS "plannedAt",
      r.carry_out_after AS "carryOutAfter", r.state, r.ended_at AS "endedAt",
      (SELECT count(*) FROM removed_errand AS g WHERE g.municipality_id = r.municipality_id AND g.removal_id = r.id)::int AS removed
    FROM removal AS r JOIN staff_account AS s ON s.municipality_id = r.municipality_id AND s.id = r.planned_by
    WHERE ${id}::uuid IS NULL OR r.id = ${id}::uuid
    ORDER BY r.planned_at DESC, r.id LIMIT ${most}`;
}

/** One removal is planned or cancelled at a time in a municipality, so that what is counted still holds when it is written. */
export async function lockRemovals(tx: Tenant, municipalityId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('removals ' || ${municipalityId}, 0))::text`;
}

export async function insertRemoval(
  tx: Tenant,
  removal: {
    municipalityId: string;
    decisionReference: string;
    rules: RemovalRule[];
    plannedBy: string;
    plannedAt: Date;
    carryOutAfter: Date;
  },
): Promise<string> {
  return (await tx.removal.create({ data: removal, select: { id: true } })).id;
}

/** Those whose time to be carried out has come. */
export async function listToCarryOut(tx: Tenant, now: Date): Promise<{ id: string; rules: RemovalRule[] }[]> {
  return tx.$queryRaw`
    SELECT id, rules FROM removal WHERE state = 'planned' AND carry_out_after <= ${now} ORDER BY planned_at`;
}

/** Removes the errand and everything of it, and writes it into the protocol. False: it is not to go. */
export async function removeErrand(tx: Tenant, errandId: string, removalId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ gone: boolean }[]>`
    SELECT remove_errand(${errandId}::uuid, ${removalId}::uuid) AS gone`;
  return row?.gone ?? false;
}

/** Waits for what is being removed by it. Null: it has ended, or there is none; else how many errands have gone by it. */
export async function findPlanned(tx: Tenant, removalId: string): Promise<number | null> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM removal WHERE id = ${removalId}::uuid AND state = 'planned' FOR UPDATE`;
  return held.length === 0 ? null : tx.removedErrand.count({ where: { removalId } });
}

export async function updateEnded(
  tx: Tenant,
  removalId: string,
  state: 'cancelled' | 'done',
  at: Date,
): Promise<void> {
  await tx.$executeRaw`UPDATE removal SET state = ${state}, ended_at = ${at} WHERE id = ${removalId}::uuid`;
}

export type ProtocolRow = {
  registrationNumber: string;
  eServiceKey: string;
  receivedAt: Date;
  closedAt: Date;
  removedAt: Date;
  files: number;
};

/** By number, after one. */
export async function listRemoved(
  tx: Tenant,
  removalId: string,
  after: string,
  most: number,
): Promise<ProtocolRow[]> {
  return tx.removedErrand.findMany({
    where: { removalId, registrationNumber: { gt: after } },
    orderBy: { registrationNumber: 'asc' },
    take: most,
    select: {
      registrationNumber: true,
      eServiceKey: true,
      receivedAt: true,
      closedAt: true,
      removedAt: true,
      files: true,
    },
  });
}
