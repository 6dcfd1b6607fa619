import { Prisma, type Tenant } from '@handslag/database/database';
import type { Cursor } from '../cursor.ts';
import { errandColumns, type ErrandRow } from '../errand-repository.ts';
import { unreadBy, type InboxLens } from './inbox-lens-repository.ts';

export type InboxRow = ErrandRow & {
  applicantName: string;
  unread: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  handlerGroup: string;
  deadlineOn: string | null;
  answeredAt: Date | null;
  revision: number;
  cursorAt: string;
};

/** No deadline comes after every deadline. */
const deadline = Prisma.sql`coalesce(e.deadline_on, DATE '9999-12-31')`;

/**
 * One row more than `limit`. Asked group by group, and status by status where several are asked for, each through an index that has
 * the order already, so that a page costs the same among a thousand errands and a million.
 */
export async function listInbox(
  tx: Tenant,
  lens: InboxLens,
  after: Cursor | null,
  limit: number,
): Promise<InboxRow[]> {
  const sorted = Prisma.sql`ORDER BY ${ordering(lens)} LIMIT ${limit + 1}`;
  const each = lens.statuses
    ? Prisma.sql`CROSS JOIN unnest(${lens.statuses}::text[]) AS s(status)`
    : Prisma.empty;
  const ofIt = lens.statuses ? Prisma.sql`AND e.status_content_type = s.status` : Prisma.empty;
  return tx.$queryRaw`
    WITH RECURSIVE ${handlerGroups(lens)}
    SELECT ${inboxColumns(lens)} FROM (
      SELECT e.* FROM handler_group AS g ${each} CROSS JOIN LATERAL (
        SELECT * FROM errand AS e WHERE e.handler_group = g.name ${ofIt} AND ${lens.where} ${rest(lens, after)} ${sorted}
      ) AS e ${sorted}
    ) AS e ${assignee} ORDER BY ${ordering(lens)}`;
}

/** Of these errands, those that the lens shows: one row more than `limit`, newest first. Masked ones only where `masked` names them. */
export async function listAmong(
  tx: Tenant,
  lens: InboxLens,
  found: { ids: readonly string[]; masked: readonly string[] },
  { after, until }: { after: Cursor | null; until: Cursor | null },
  limit: number,
): Promise<InboxRow[]> {
  const newest = { ...lens, order: 'newest' } as const;
  const within = until
    ? Prisma.sql`AND (e.received_at, e.id) >= (${until.at}::timestamptz, ${until.id}::uuid)`
    : Prisma.empty;
  const inGroups =
    lens.groups === null ? Prisma.empty : Prisma.sql`AND e.handler_group = ANY (${lens.groups})`;
  return tx.$queryRaw`
    SELECT ${inboxColumns(newest)} FROM (
      SELECT e.* FROM unnest(${found.ids}::uuid[]) AS f(id) CROSS JOIN LATERAL (
        SELECT * FROM errand AS e WHERE e.id = f.id LIMIT 1
      ) AS e
      WHERE (NOT e.masked OR e.id = ANY (${found.masked}::uuid[])) AND ${lens.where} ${inGroups} ${rest(newest, after)} ${within}
      ORDER BY ${ordering(newest)} LIMIT ${limit + 1}
    ) AS e ${assignee} ORDER BY ${ordering(newest)}`;
}

/** How many there are, counted no further than `most`. */
export async function countInbox(tx: Tenant, lens: InboxLens, most: number): Promise<number> {
  const inGroups =
    lens.groups === null ? Prisma.empty : Prisma.sql`e.handler_group = ANY (${lens.groups}) AND`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM errand AS e WHERE ${inGroups} ${lens.where} LIMIT ${most}) AS counted`;
  return row?.count ?? 0;
}

/** The database's clock, which is the one that errands come in by. */
export async function databaseNow(tx: Tenant): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row?.now ?? new Date();
}

/** The groups to look among; all there are, read from the index group by group, where none are named. */
function handlerGroups({ groups }: InboxLens): Prisma.Sql {
  if (groups !== null) return Prisma.sql`handler_group(name) AS (SELECT unnest(${groups}::text[]))`;
  return Prisma.sql`every(name) AS (
      (SELECT e.handler_group FROM errand AS e ORDER BY e.handler_group LIMIT 1)
      UNION ALL
      SELECT (SELECT e.handler_group FROM errand AS e WHERE e.handler_group > every.name ORDER BY e.handler_group LIMIT 1)
        FROM every WHERE every.name IS NOT NULL
    ), handler_group AS (SELECT name FROM every WHERE name IS NOT NULL)`;
}

function ordering({ order }: Pick<InboxLens, 'order'>): Prisma.Sql {
  if (order === 'deadline') return Prisma.sql`${deadline}, e.id`;
  return order === 'newest' ? Prisma.sql`e.received_at DESC, e.id DESC` : Prisma.sql`e.received_at, e.id`;
}

function rest({ order }: Pick<InboxLens, 'order'>, after: Cursor | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  if (order === 'deadline')
    return Prisma.sql`AND (${deadline}, e.id) > (${after.at.slice(0, 10)}::date, ${after.id}::uuid)`;
  const beyond = order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`AND (e.received_at, e.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`;
}

const assignee = Prisma.sql`LEFT JOIN staff_account AS s ON s.municipality_id = e.municipality_id AND s.id = e.assignee_id`;

function inboxColumns({ accountId, order }: Pick<InboxLens, 'accountId' | 'order'>): Prisma.Sql {
  const cursor =
    order === 'deadline'
      ? Prisma.sql`to_char(${deadline}, 'YYYY-MM-DD') || ' 00:00:00+00'`
      : Prisma.sql`e.received_at::text`;
  return Prisma.sql`${errandColumns}, ${cursor} AS "cursorAt", e.applicant_name AS "applicantName", e.assignee_id AS "assigneeId",
    s.name AS "assigneeName", e.handler_group AS "handlerGroup", to_char(e.deadline_on, 'YYYY-MM-DD') AS "deadlineOn",
    e.answered_at AS "answeredAt", e.revision, ${unreadBy(accountId)} AS unread`;
}

/** Whoever had read everything until their own change still has. */
export async function keepRead(
  tx: Tenant,
  errandId: string,
  accountId: string,
  lastEventAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE errand_read SET read_at = clock_timestamp()
    WHERE errand_id = ${errandId}::uuid AND staff_account_id = ${accountId}::uuid AND read_at >= ${lastEventAt}`;
}
