import { PgBoss } from 'pg-boss';
import { Client } from 'pg';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { loadSchemaEngine } from './schema-engine/load-schema-engine.ts';
import { noFilter, readMigrations } from './schema-engine/read-schema.ts';

/** The role in which the application works: owns nothing, and row level security binds it. */
export const applicationRole = 'handslag_app';

/**
 * Brings a database up to the newest schema: our migrations, then the job queue's own tables.
 * Safe to run from several machines at once, and again. Returns the names of the migrations it applied.
 * @param ownerUrl connects as the user that owns (or will own) the tables
 * @throws DatabaseUnusableError with a sentence saying what to do
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('handslag migrate', 0))`);
    await requireApplicationRole(client);
    const applied = await applyMigrations(ownerUrl);
    await installJobQueue(client, ownerUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function requireApplicationRole(client: Client): Promise<void> {
  const { rows } = await client.query<{
    name: string;
    version: number;
    may_create: boolean;
    present: boolean;
    member: boolean;
  }>(
    `SELECT current_user AS name, current_setting('server_version_num')::int AS version, r.rolsuper OR r.rolcreaterole AS may_create,
            a.oid IS NOT NULL AS present, coalesce(pg_has_role(current_user, a.oid, 'MEMBER'), false) AS member
     FROM pg_roles AS r LEFT JOIN pg_roles AS a ON a.rolname = $1 WHERE r.rolname = current_user`,
    [applicationRole],
  );
  const user = rows[0];
  if (!user || user.version < 150_000)
    throw new DatabaseUnusableError('Databasen måste vara PostgreSQL 15 eller nyare.');
  if (user.may_create || (user.present && user.member)) return;
  throw new DatabaseUnusableError(
    `Databasanvändaren ${user.name} får inte skapa roller. Låt en databasadministratör köra: ` +
      `${user.present ? '' : `CREATE ROLE ${applicationRole} NOLOGIN; `}GRANT ${applicationRole} TO "${user.name}";`,
  );
}

async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const { engine, lastRefusal, close } = await loadSchemaEngine(ownerUrl);
  try {
    const applied = await engine.applyMigrations({ migrationsList: readMigrations(), filters: noFilter });
    return applied.appliedMigrationNames;
  } catch (failure) {
    const reason = lastRefusal()?.message ?? (failure instanceof Error ? failure.message : String(failure));
    throw new DatabaseUnusableError(`Databasens tabeller kunde inte uppdateras: ${reason}`, {
      cause: failure,
    });
  } finally {
    await close();
  }
}

/** Also lets the application see which migrations have run. */
async function installJobQueue(client: Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 1 });
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`
    GRANT SELECT ON _prisma_migrations TO ${applicationRole};
    GRANT USAGE ON SCHEMA pgboss TO ${applicationRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${applicationRole};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${applicationRole};`);
}
