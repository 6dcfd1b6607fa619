import { EServiceSettings } from '@handslag/contracts/e-services';
import type { AuditEvent } from '@handslag/contracts/audit';
import { Prisma, type Tenant } from '@handslag/database/database';

type Details = AuditEvent['details'];
type NewAuditEvent = {
  municipalityId: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  details: Details;
};

/** Number, time and hashes are the database's. */
export async function insertAuditEvent(tx: Tenant, event: NewAuditEvent): Promise<void> {
  await tx.auditEvent.createMany({ data: [event] });
}

/** A link of the chain: its number and its hash. */
export type Link = { seq: bigint; hash: string };

/**
 * Whether the next `most` events fit onto a link of the chain: the first that does not (null when all do), how many they are, and the
 * last of them, null at the end.
 */
export async function checkLinksAfter(
  tx: Tenant,
  { seq, hash }: Link,
  most: number,
): Promise<{ broken: bigint | null; count: number; last: Link | null }> {
  const [row] = await tx.$queryRaw<
    { broken: bigint | null; count: number; seq: bigint | null; hash: string | null }[]
  >`
    WITH link AS (
      SELECT event.seq, event.hash, event.previous_hash, audit_hash(event) AS made
      FROM audit_event AS event WHERE event.seq > ${seq}::bigint ORDER BY event.municipality_id, event.seq LIMIT ${most}::int
    ), checked AS (
      SELECT seq, hash, hash = made
          AND previous_hash = lag(hash, 1, ${hash}) OVER (ORDER BY seq)
          AND seq = lag(seq, 1, ${seq}::bigint) OVER (ORDER BY seq) + 1 AS fits
      FROM link
    )
    SELECT min(seq) FILTER (WHERE NOT fits) AS broken, count(*)::int AS count, max(seq) AS seq,
      (SELECT last.hash FROM checked AS last ORDER BY last.seq DESC LIMIT 1) AS hash
    FROM checked`;
  if (!row || row.seq === null || row.hash === null) return { broken: null, count: 0, last: null };
  return { broken: row.broken, count: row.count, last: { seq: row.seq, hash: row.hash } };
}

/** The end of the chain; null before the first event. */
export async function findLastLink(tx: Tenant): Promise<Link | null> {
  return tx.auditEvent.findFirst({ select: { seq: true, hash: true }, orderBy: { seq: 'desc' } });
}

/** Hashes of the events with these numbers, by number. However many: one list is one parameter. */
export async function findHashes(tx: Tenant, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT seq, hash FROM audit_event WHERE seq = ANY (${numbers}::text[]::bigint[])`;
  return new Map(rows.map(({ seq, hash }) => [String(seq), hash]));
}

export type AuditQuery = {
  staff?: string | undefined;
  action?: string | undefined;
  /** Ids that the object, or the errand it belongs to, may have. */
  objects: string[] | null;
  /** Moments: from, and before. */
  from: Date | null;
  until: Date | null;
  /** Only events with a lower number. */
  before: number | null;
  most: number;
};
export type AuditRow = {
  number: number;
  at: Date;
  actorKind: AuditEvent['actor']['kind'];
  actorId: string | null;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  details: Details;
};

/** Newest first. */
export async function listAuditRows(tx: Tenant, query: AuditQuery): Promise<AuditRow[]> {
  const rows = await tx.$queryRaw<(Omit<AuditRow, 'number'> & { number: bigint })[]>`
    SELECT seq AS number, at, actor_kind AS "actorKind", actor_id AS "actorId", action,
           object_kind AS "objectKind", object_id AS "objectId", details
    FROM audit_event ${whereOf(query)} ORDER BY municipality_id, seq DESC LIMIT ${query.most}`;
  return rows.map(({ number, ...row }) => ({ ...row, number: Number(number) }));
}

/** How many there are, at most `most`, and the number of the newest in the chain. */
export async function countAuditRows(
  tx: Tenant,
  query: AuditQuery,
): Promise<{ count: number; newest: number }> {
  const [row] = await tx.$queryRaw<{ count: number; newest: bigint | null }[]>`
    SELECT (SELECT count(*)::int FROM (SELECT FROM audit_event ${whereOf(query)} LIMIT ${query.most}) AS found) AS count,
           (SELECT max(seq) FROM audit_event) AS newest`;
  return { count: row?.count ?? 0, newest: Number(row?.newest ?? 0) };
}

function whereOf({ staff, action, objects, from, until, before }: AuditQuery): Prisma.Sql {
  const conditions = [
    staff === undefined ? null : Prisma.sql`actor_kind = 'staff' AND actor_id = ${staff}::uuid`,
    action === undefined ? null : Prisma.sql`action = ${action}`,
    // The numbers first, each of them from its index: in the order of the chain the whole of it would be looked through.
    objects &&
      Prisma.sql`seq = ANY (ARRAY(SELECT seq FROM audit_event WHERE object_id = ANY (${objects})
        UNION SELECT seq FROM audit_event WHERE errand_id = ANY (${objects})))`,
    from && Prisma.sql`at >= ${from}`,
    until && Prisma.sql`at < ${until}`,
    before === null ? null : Prisma.sql`seq < ${before}`,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`;
}

/** Everyone who has or has had an account, by name. */
export async function listStaffNames(tx: Tenant): Promise<{ id: string; name: string }[]> {
  return tx.staffAccount.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** What people call these things, by id. No names of citizens. */
export async function findObjectNames(tx: Tenant, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const idsOf = (kind: string): string[] =>
    rows.flatMap(({ objectKind, objectId }) => (objectKind === kind && objectId !== null ? [objectId] : []));
  const errandIds = [
    ...idsOf('errand'),
    ...idsOf('receipt'),
    ...rows.flatMap(({ details }) => (typeof details['errand'] === 'string' ? [details['errand']] : [])),
  ].filter((id) => uuid.test(id));
  const errands = await tx.errand.findMany({
    where: { id: { in: errandIds } },
    select: { id: true, registrationNumber: true },
  });
  const removed = await tx.removedErrand.findMany({
    where: { errandId: { in: errandIds } },
    select: { errandId: true, registrationNumber: true },
  });
  const services = await tx.eService.findMany({
    where: { key: { in: idsOf('e-service') } },
    select: { key: true, settings: true },
  });
  return new Map([
    ...errands.map(({ id, registrationNumber }): [string, string] => [id, registrationNumber]),
    ...removed.map(({ errandId, registrationNumber }): [string, string] => [errandId, registrationNumber]),
    ...services.map(({ key, settings }): [string, string] => [key, Named.parse(settings).name.sv]),
  ]);
}

const Named = EServiceSettings.pick({ name: true }).strip();
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The ids of an errand (first) and of its files, by its number; of one that is removed, its own. None when there never was such an errand. */
export async function findIdsOfErrand(tx: Tenant, registrationNumber: string): Promise<string[]> {
  const errand = await tx.errand.findFirst({
    where: { registrationNumber },
    select: { id: true, attachments: { select: { id: true } } },
  });
  if (errand) return [errand.id, ...errand.attachments.map(({ id }) => id)];
  const removed = await tx.removedErrand.findFirst({
    where: { registrationNumber },
    select: { errandId: true },
  });
  return removed ? [removed.errandId] : [];
}
