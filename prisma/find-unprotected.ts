import type { Client } from 'pg';

/** Tables of the installation itself, which belong to no municipality. */
const installationTables = ['municipality', '_prisma_migrations'];

/**
 * Each finds what it says. Two functions run with their owner's rights, since the application may do neither by itself: one adds a
 * municipality, for the operator's page; one removes an errand whose time is up, by a removal that is planned.
 */
const questions: Record<string, string> = {
  'has no municipality and is not one of the installation’s own tables': `
    SELECT relname AS name FROM pg_class AS c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)
      AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'municipality_id' AND attnotnull)`,
  'has no forced row level security': `
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)
      AND NOT (relrowsecurity AND relforcerowsecurity)`,
  'has not exactly the one policy that binds reading and writing to the municipality set': `
    SELECT relname AS name FROM pg_class AS c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)
      AND (1 <> (SELECT count(*) FROM pg_policy AS p WHERE polrelid = c.oid)
       OR EXISTS (
        SELECT FROM pg_policy AS p WHERE polrelid = c.oid AND (
          polcmd <> '*' OR NOT polpermissive OR polroles <> '{0}' OR polwithcheck IS NOT NULL OR
          pg_get_expr(polqual, polrelid) <>
            '(municipality_id = (NULLIF(current_setting(''app.municipality''::text, true), ''''::text))::uuid)')))`,
  'lets the application change more than its own municipality’s name and settings': `
    SELECT relname AS name FROM pg_class AS c
    WHERE oid = 'municipality'::regclass AND relname = ANY ($1) AND (
      NOT relrowsecurity OR has_table_privilege('handslag_app', oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
      OR has_column_privilege('handslag_app', oid, 'hosts', 'UPDATE')
      OR has_column_privilege('handslag_app', oid, 'slug', 'UPDATE')
      OR EXISTS (
        SELECT FROM pg_policy WHERE polrelid = c.oid AND polcmd <> 'r' AND (
          polcmd <> 'w' OR polwithcheck IS NOT NULL OR pg_get_expr(polqual, polrelid) <>
            '(id = (NULLIF(current_setting(''app.municipality''::text, true), ''''::text))::uuid)')))`,
  'has a primary key that does not begin with the municipality': `
    SELECT relname AS name FROM pg_class AS c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)
      AND NOT EXISTS (
        SELECT FROM pg_constraint AS k JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
        WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attname = 'municipality_id')`,
  'has a foreign key that could cross municipalities': `
    SELECT c.relname || '.' || k.conname AS name FROM pg_constraint AS k
    JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_class AS target ON target.oid = k.confrelid
    WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND target.relname <> ALL ($1)
      AND NOT EXISTS (
        SELECT FROM unnest(k.conkey, k.confkey) AS pair(own, theirs)
        JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = pair.own AND a.attname = 'municipality_id'
        JOIN pg_attribute AS b ON b.attrelid = k.confrelid AND b.attnum = pair.theirs AND b.attname = 'municipality_id')`,
  'is a function that runs with its owner’s rights': `
    SELECT proname AS name FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef AND '' <> ALL ($1)
      AND NOT (proname IN ('create_municipality', 'remove_errand') AND proconfig IS NOT DISTINCT FROM '{"search_path=public, pg_temp"}'
        AND NOT has_function_privilege('public', oid, 'EXECUTE'))`,
  'belongs to the application’s role': `
    SELECT relname AS name FROM pg_class WHERE relowner = 'handslag_app'::regrole AND '' <> ALL ($1)`,
  'may be changed by the application though it is for ever': `
    SELECT t AS name FROM unnest(ARRAY['audit_event', 'submission', 'e_service_version', 'signature', 'signature_answer', 'removed_errand', 'removed_receipt']) AS t
    WHERE has_table_privilege('handslag_app', t, 'UPDATE, DELETE, TRUNCATE') AND '' <> ALL ($1)`,
};

/** Reads the catalogue and names everything that row level security does not hold as it should. None when all is well. */
export async function findUnprotected(client: Client): Promise<string[]> {
  const found: string[] = [];
  for (const [complaint, question] of Object.entries(questions)) {
    const { rows } = await client.query<{ name: string }>(question, [installationTables]);
    found.push(...rows.map(({ name }) => `${name} ${complaint}`));
  }
  return found;
}
