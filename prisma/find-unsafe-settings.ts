import type { Pool } from 'pg';
import { applicationRole } from './migrate.ts';

/**
 * What makes a database unfit to keep our promises: settings with which an acknowledged save can be lost, and a role that
 * row level security does not bind. Killing processes cannot reveal the former; that is why they are asked for.
 */
export async function findUnsafeSettings(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'`,
  );
  const problems = rows.map(
    ({ name }) =>
      `Databasen har inställningen ${name} = off och kan förlora sparade uppgifter. Sätt ${name} = on.`,
  );
  const { rows: roles } = await pool.query<{ unbound: boolean; owns: boolean }>(
    `SELECT rolsuper OR rolbypassrls AS unbound,
            EXISTS (SELECT FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owns
     FROM pg_roles AS r WHERE rolname = current_user`,
  );
  if (roles[0]?.unbound || roles[0]?.owns) {
    problems.push(
      `Databasrollen ${applicationRole} kringgår skyddet mellan kommuner. Ta bort SUPERUSER och BYPASSRLS och låt en annan roll äga tabellerna.`,
    );
  }
  return problems;
}
