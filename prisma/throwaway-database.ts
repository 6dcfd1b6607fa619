import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDatabase, startEmbedded, type EmbeddedServer } from './embedded.ts';
import { migrate } from './migrate.ts';

const template = 'handslag_template';

/** Addresses of a server for tests; plain data, to hand from the test run to its workers. */
export type ThrowawayServer = { superuserUrl: string; ownerUrl: string; applicationUrl: string };

export type ThrowawayDatabase = { ownerUrl: string; applicationUrl: string; drop: () => Promise<void> };

/**
 * Starts a PostgreSQL for a test run, with one migrated database to copy. It is gone with the process, however that ends.
 * @param durable true where the test kills the server and expects to find everything again
 */
export async function startThrowawayServer({ durable = false } = {}): Promise<
  ThrowawayServer & { stop: () => Promise<void> }
> {
  const folder = join(tmpdir(), `handslag-${randomUUID().slice(0, 13)}`);
  const server: EmbeddedServer = await startEmbedded({ folder, durable, temporary: true });
  await ensureDatabase(server, template);
  await migrate(server.ownerUrl(template));
  return {
    superuserUrl: server.superuserUrl('postgres'),
    ownerUrl: server.ownerUrl(template),
    applicationUrl: server.applicationUrl(template),
    stop: server.stop,
  };
}

/** A migrated, empty database of the caller's own, copied from the template in some tens of milliseconds. */
export async function createThrowawayDatabase(server: ThrowawayServer): Promise<ThrowawayDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(
    server,
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy OWNER handslag_owner`,
  );
  return {
    ownerUrl: server.ownerUrl.replace(template, name),
    applicationUrl: server.applicationUrl.replace(template, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(server: ThrowawayServer, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
