import { Prisma, type Tenant } from '@handslag/database/database';
import type { Cursor } from '../cursor.ts';
import { errandColumns, pageSize, type ErrandRow } from '../errand-repository.ts';

export type InboxQuery = {
  view: 'new' | 'mine' | 'all';
  accountId: string;
  /** Keys of the services to look among. */
  services: readonly string[];
  /** Of the errands this account may see. */
  belongs: Prisma.Sql;
  status: string | null;
  search: string | null;
  order: 'newest' | 'oldest';
  after: Cursor | null;
};
export type InboxRow = ErrandRow & {
  applicantName: string;
  unread: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  cursorAt: string;
};

/** Counting stops here: more is only "many". */
const mostCounted = 1_000;
/** Errands a search looks at, at most. */
const mostFound = 2_000;

/**
 * One row more than the page. Asked service by service, each through an index that has the order already, so that a page
 * costs the same among a thousand errands and a hundred thousand.
 */
export async function listInbox(tx: Tenant, query: InboxQuery): Promise<InboxRow[]> {
  const { order, after, accountId } = query;
  const direction = order === 'newest' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`;
  const rest = after
    ? Prisma.sql`AND (e.received_at, e.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const sorted = Prisma.sql`ORDER BY e.received_at ${direction}, e.id ${direction} LIMIT ${pageSize + 1}`;
  const found =
    query.search === null ? byService(query, rest, sorted) : bySearch(query, query.search, rest, sorted);
  return tx.$queryRaw`
    SELECT ${errandColumns}, e.received_at::text AS "cursorAt", e.applicant_name AS "applicantName", e.assignee_id AS "assigneeId",
      s.name AS "assigneeName", coalesce(d.read_at < e.last_event_at, TRUE) AS unread
    FROM (${found}) AS e
    LEFT JOIN staff_account AS s ON s.municipality_id = e.municipality_id AND s.id = e.assignee_id
    LEFT JOIN errand_read AS d ON d.municipality_id = e.municipality_id AND d.errand_id = e.id AND d.staff_account_id = ${accountId}::uuid
    ${sorted}`;
}

function byService(query: InboxQuery, rest: Prisma.Sql, sorted: Prisma.Sql): Prisma.Sql {
  if (query.view === 'mine') {
    return Prisma.sql`SELECT e.* FROM errand AS e
      WHERE e.e_service_key = ANY (${query.services}) AND ${query.belongs} ${inView(query)} ${withStatus(query)} ${rest} ${sorted}`;
  }
  return Prisma.sql`SELECT e.* FROM unnest(${query.services}::text[]) AS service(key) CROSS JOIN LATERAL (
      SELECT * FROM errand AS e WHERE e.e_service_key = service.key AND ${query.belongs} ${inView(query)} ${withStatus(query)} ${rest} ${sorted}
    ) AS e`;
}

/**
 * By the beginning of a registration number, or of every word of the applicant's name. The longest word asked for is looked up as a range
 * of the index, whose ends need not be known when the search is planned.
 */
function bySearch(query: InboxQuery, search: string, rest: Prisma.Sql, sorted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WITH asked AS MATERIALIZED (
      SELECT word FROM unnest(search_words(${search})) AS word ORDER BY length(word) DESC
    )
    SELECT e.* FROM errand AS e
    WHERE e.id IN (
        (SELECT n.id FROM errand AS n WHERE starts_with(n.registration_number, upper(${search})) LIMIT ${mostFound})
        UNION
        (SELECT found.errand_id FROM (
           SELECT w.errand_id FROM errand_name_word AS w
           WHERE w.word >= (SELECT word FROM asked LIMIT 1) AND w.word < (SELECT word || chr(1114111) FROM asked LIMIT 1)
           LIMIT ${mostFound}) AS found
         WHERE NOT EXISTS (
           SELECT FROM (SELECT word FROM asked OFFSET 1) AS further
           WHERE NOT EXISTS (SELECT FROM errand_name_word AS own
                             WHERE own.errand_id = found.errand_id AND starts_with(own.word, further.word))))
      )
      AND e.e_service_key = ANY (${query.services}) AND ${query.belongs} ${inView(query)} ${withStatus(query)} ${rest} ${sorted}`;
}

function inView({ view, accountId }: Pick<InboxQuery, 'view' | 'accountId'>): Prisma.Sql {
  if (view === 'new') return Prisma.sql`AND e.assignee_id IS NULL AND e.closed_at IS NULL`;
  return view === 'mine' ? Prisma.sql`AND e.assignee_id = ${accountId}::uuid` : Prisma.empty;
}

function withStatus({ status }: InboxQuery): Prisma.Sql {
  return status === null ? Prisma.empty : Prisma.sql`AND e.status_content_type = ${status}`;
}

/** How many wait for someone, and how many for this account. Stops at a thousand. */
export async function countInbox(
  tx: Tenant,
  accountId: string,
  services: readonly string[],
  belongs: Prisma.Sql,
): Promise<{ new: number; mine: number }> {
  const [row] = await tx.$queryRaw<{ new: number; mine: number }[]>`
    SELECT
      (SELECT count(*) FROM (SELECT FROM errand AS e WHERE e.e_service_key = ANY (${services}) AND ${belongs} AND e.assignee_id IS NULL
                               AND e.closed_at IS NULL LIMIT ${mostCounted}) AS counted)::int AS new,
      (SELECT count(*) FROM (SELECT FROM errand AS e WHERE e.e_service_key = ANY (${services}) AND ${belongs} AND e.assignee_id = ${accountId}::uuid
                               AND e.closed_at IS NULL LIMIT ${mostCounted}) AS counted)::int AS mine`;
  return row ?? { new: 0, mine: 0 };
}
