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

/** The number of the first event that does not fit the chain; null when all do. */
export async function findFirstBroken(tx: Tenant): Promise<bigint | null> {
  const [row] = await tx.$queryRaw<{ broken: bigint | null }[]>`SELECT audit_first_broken() AS broken`;
  return row?.broken ?? null;
}

/** How long the chain is. */
export async function findLastNumber(tx: Tenant): Promise<number> {
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return Number(last?.seq ?? 0);
}

export type AuditQuery = {
  staff?: string | undefined;
  action?: string | undefined;
  /** Ids that the object may have. */
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
  const { staff, action, objects, from, until, before, most } = query;
  const conditions = [
    staff === undefined ? null : Prisma.sql`actor_kind = 'staff' AND actor_id = ${staff}::uuid`,
    action === undefined ? null : Prisma.sql`action = ${action}`,
    objects && Prisma.sql`object_id = ANY (${objects})`,
    from && Prisma.sql`at >= ${from}`,
    until && Prisma.sql`at < ${until}`,
    before === null ? null : Prisma.sql`seq < ${before}`,
  ].filter((condition) => condition !== null);
  const where =
    conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`;
  const rows = await tx.$queryRaw<(Omit<AuditRow, 'number'> & { number: bigint })[]>`
    SELECT seq AS number, at, actor_kind AS "actorKind", actor_id AS "actorId", action,
           object_kind AS "objectKind", object_id AS "objectId", details
    FROM audit_event ${where} ORDER BY municipality_id, seq DESC LIMIT ${most}`;
  return rows.map(({ number, ...row }) => ({ ...row, number: Number(number) }));
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
  const services = await tx.eService.findMany({
    where: { key: { in: idsOf('e-service') } },
    select: { key: true, settings: true },
  });
  return new Map([
    ...errands.map(({ id, registrationNumber }): [string, string] => [id, registrationNumber]),
    ...services.map(({ key, settings }): [string, string] => [key, Named.parse(settings).name.sv]),
  ]);
}

const Named = EServiceSettings.pick({ name: true }).strip();
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The ids of an errand, its files and its receipt, by its number; none when there is no such errand. */
export async function findIdsOfErrand(tx: Tenant, registrationNumber: string): Promise<string[]> {
  const errand = await tx.errand.findFirst({
    where: { registrationNumber },
    select: { id: true, attachments: { select: { id: true } } },
  });
  return errand ? [errand.id, ...errand.attachments.map(({ id }) => id)] : [];
}
