import { Prisma, type Tenant } from '@handslag/database/database';
import type { Cursor } from '../cursor.ts';

/** A word asked for: what it is looked up as, and how many errands have it, counted to one more than `window`. */
export type AskedStem = { stem: string; errands: number };
export type Candidate = { id: string; at: string };

/** Errands looked at in one go. */
export const window = 3_000;
/** Words that begin alike, at most. */
const alike = 40;
/** Beyond every text that begins so. */
const beyond = Prisma.sql`chr(1114111)`;

/** The words of a search as stems, the rarest first. Words that say nothing count only where there are no others. */
export async function askedStems(tx: Tenant, search: string): Promise<AskedStem[]> {
  return tx.$queryRaw`
    WITH word AS MATERIALIZED (
      SELECT DISTINCT lower(word) AS word, search_stem(word) AS stem
      FROM unnest(regexp_split_to_array(normalize(${search}, NFC), '[^[:alnum:]]+')) AS word WHERE word <> ''),
    asked AS MATERIALIZED (
      SELECT DISTINCT CASE WHEN stem = '' THEN word ELSE stem END AS stem FROM word
      WHERE stem <> '' OR NOT EXISTS (SELECT FROM word WHERE stem <> ''))
    SELECT stem, (SELECT count(*)::int FROM (
        SELECT FROM errand_stem AS s WHERE s.stem >= asked.stem AND s.stem < asked.stem || ${beyond} LIMIT ${window + 1}) AS counted) AS errands
    FROM asked ORDER BY errands`;
}

/** Errands with a number that begins so, the latest numbers. */
export async function findByNumber(tx: Tenant, search: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM errand AS e
    WHERE e.registration_number >= upper(${search}) AND e.registration_number < upper(${search}) || ${beyond}
    ORDER BY e.registration_number DESC LIMIT ${window}`;
  return rows.map(({ id }) => id);
}

/**
 * Errands of people whose name has a word that begins as each word asked for, at once also when they have just come in. The longest
 * word is looked up as a range of the index, whose ends need not be known when the search is planned.
 */
export async function findByName(tx: Tenant, search: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT word FROM unnest(search_words(${search})) AS word ORDER BY length(word) DESC
    )
    SELECT found.errand_id AS id FROM (
      SELECT w.errand_id FROM errand_name_word AS w
      WHERE w.word >= (SELECT word FROM asked LIMIT 1) AND w.word < (SELECT word || ${beyond} FROM asked LIMIT 1)
      LIMIT ${window}) AS found
    WHERE NOT EXISTS (
      SELECT FROM (SELECT word FROM asked OFFSET 1) AS further
      WHERE NOT EXISTS (SELECT FROM errand_name_word AS own
                        WHERE own.errand_id = found.errand_id AND starts_with(own.word, further.word)))`;
  return rows.map(({ id }) => id);
}

/** All errands that have the rarest of the words, and the others too. For words that are rare enough. */
export async function findByStems(tx: Tenant, [rarest, ...others]: readonly AskedStem[]): Promise<string[]> {
  if (!rarest) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.errand_id AS id FROM errand_stem AS s
    WHERE s.stem >= ${rarest.stem} AND s.stem < ${rarest.stem} || ${beyond} ${withOthers(others)}`;
  return rows.map(({ id }) => id);
}

/**
 * Of errands that have a common word, the newest beyond the cursor, as many as are looked at in one go: those that have the other words
 * too, and the last one looked at where there may be more.
 */
export async function findNewestByStems(
  tx: Tenant,
  [commonest, ...others]: readonly AskedStem[],
  after: Cursor | null,
): Promise<{ ids: string[]; end: Candidate | null }> {
  if (!commonest) return { ids: [], end: null };
  const rest = after
    ? Prisma.sql`AND (s.received_at, s.errand_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const newest = Prisma.sql`ORDER BY s.received_at DESC, s.errand_id DESC LIMIT ${window}`;
  const rows = await tx.$queryRaw<(Candidate & { fits: boolean })[]>`
    WITH RECURSIVE begins(stem, n) AS (
      (SELECT s.stem, 1 FROM errand_stem AS s WHERE s.stem >= ${commonest.stem} AND s.stem < ${commonest.stem} || ${beyond}
       ORDER BY s.stem LIMIT 1)
      UNION ALL
      SELECT (SELECT s.stem FROM errand_stem AS s WHERE s.stem > begins.stem AND s.stem < ${commonest.stem} || ${beyond}
              ORDER BY s.stem LIMIT 1), n + 1
      FROM begins WHERE begins.stem IS NOT NULL AND n < ${alike})
    SELECT s.errand_id AS id, s.received_at::text AS at, (TRUE ${withOthers(others)}) AS fits FROM (
      SELECT DISTINCT s.received_at, s.errand_id FROM begins CROSS JOIN LATERAL (
        SELECT s.received_at, s.errand_id FROM errand_stem AS s WHERE s.stem = begins.stem ${rest} ${newest}
      ) AS s ${newest}
    ) AS s ORDER BY s.received_at DESC, s.errand_id DESC`;
  const last = rows.length === window ? rows.at(-1) : undefined;
  return { ids: rows.filter(({ fits }) => fits).map(({ id }) => id), end: last ?? null };
}

/** Stems are letters and digits only, so that they can be written in a tsquery as they are. */
function withOthers(others: readonly AskedStem[]): Prisma.Sql {
  if (others.length === 0) return Prisma.empty;
  const query = others.map(({ stem }) => `${stem}:*`).join(' & ');
  return Prisma.sql`AND EXISTS (SELECT FROM errand_search AS known WHERE known.errand_id = s.errand_id AND known.stems @@ ${query}::tsquery)`;
}

/** What an errand is found by from now on. Masked errands are found by nothing but their number. */
export async function upsertSearch(tx: Tenant, errandId: string, text: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO errand_search (municipality_id, errand_id, received_at, stems)
      SELECT e.municipality_id, e.id, e.received_at,
        array_to_tsvector(search_stems(concat_ws(' ', e.registration_number, e.applicant_name, ${text}::text)))
      FROM errand AS e WHERE e.id = ${errandId}::uuid AND NOT e.masked
    ON CONFLICT (municipality_id, errand_id) DO UPDATE SET stems = excluded.stems`;
}
