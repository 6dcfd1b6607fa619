import type { Tenant } from '@handslag/database/database';

export type SecrecyRow = {
  masked: boolean;
  secret: boolean;
  protectedIdentity: boolean;
  /** The name an e-legitimation proved, which the errand leaves out where identity is protected; null where nobody showed one. */
  personName: string | null;
  openUntil: Date | null;
  marked: boolean | null;
  paragraph: string | null;
  reason: string | null;
  markedBy: string | null;
  markedAt: Date | null;
};

/** How an errand is kept, its latest marking, and whether this session has it open. */
export async function findSecrecy(tx: Tenant, errandId: string, sessionId: string): Promise<SecrecyRow> {
  const [row] = await tx.$queryRaw<SecrecyRow[]>`
    SELECT e.masked, e.secret, coalesce(p.protected, FALSE) AS "protectedIdentity", 
      CASE WHEN e.applicant ->> 'channel' IS NULL THEN p.name END AS "personName", o.until AS "openUntil",
      m.marked, m.paragraph, m.reason, m.name AS "markedBy", m.created_at AS "markedAt"
    FROM errand AS e
    LEFT JOIN person AS p ON p.municipality_id = e.municipality_id AND p.id = e.person_id
    LEFT JOIN LATERAL (
      SELECT max(open_until) AS until FROM secrecy_opening
      WHERE municipality_id = e.municipality_id AND errand_id = e.id AND session_id = ${sessionId}::uuid AND open_until > clock_timestamp()
    ) AS o ON TRUE
    LEFT JOIN LATERAL (
      SELECT k.marked, k.paragraph, k.reason, s.name, k.created_at FROM secrecy_marking AS k
      JOIN staff_account AS s ON s.municipality_id = k.municipality_id AND s.id = k.staff_account_id
      WHERE k.municipality_id = e.municipality_id AND k.errand_id = e.id ORDER BY k.created_at DESC LIMIT 1
    ) AS m ON TRUE
    WHERE e.id = ${errandId}::uuid`;
  if (!row) throw new Error('The errand is gone');
  return row;
}

/** For thirty minutes from now, by the database's clock. */
export async function insertOpening(
  tx: Tenant,
  opening: { municipalityId: string; errandId: string; accountId: string; sessionId: string; reason: string },
): Promise<{ id: string; openUntil: Date }> {
  const { municipalityId, errandId, accountId, sessionId, reason } = opening;
  const [row] = await tx.$queryRaw<{ id: string; openUntil: Date }[]>`
    INSERT INTO secrecy_opening (municipality_id, errand_id, staff_account_id, session_id, reason, opened_at, open_until)
    SELECT ${municipalityId}::uuid, ${errandId}::uuid, ${accountId}::uuid, ${sessionId}::uuid, ${reason}, at, at + interval '30 minutes'
    FROM clock_timestamp() AS at
    RETURNING id, open_until AS "openUntil"`;
  if (!row) throw new Error('An opening was not written');
  return row;
}

/** Nothing of the errand is open to the session any more. */
export async function endOpenings(tx: Tenant, errandId: string, sessionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE secrecy_opening SET open_until = clock_timestamp()
    WHERE errand_id = ${errandId}::uuid AND session_id = ${sessionId}::uuid AND open_until > clock_timestamp()`;
}

export async function insertMarking(
  tx: Tenant,
  marking: {
    municipalityId: string;
    errandId: string;
    staffAccountId: string;
    marked: boolean;
    paragraph: string;
    reason: string;
  },
): Promise<void> {
  await tx.secrecyMarking.create({ data: marking, select: { id: true } });
}

/** False: someone has changed the errand since `revision`. Whether it is masked follows by itself. */
export async function updateSecret(
  tx: Tenant,
  errandId: string,
  revision: number,
  secret: boolean,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE errand SET secret = ${secret}, revision = revision + 1
    WHERE id = ${errandId}::uuid AND revision = ${revision}::int`;
  return changed === 1;
}
