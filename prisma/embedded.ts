import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { chooseAccount } from './embedded/choose-account.ts';
import { findPrograms } from './embedded/find-programs.ts';
import { makeCluster, placeWithinReach, readSecrets } from './embedded/make-cluster.ts';
import { runServer } from './embedded/run-server.ts';
import { applicationRole } from './migrate.ts';

export const ownerRole = 'handslag_owner';

export type EmbeddedServer = {
  /** For migrating: owns the tables, is no superuser. */
  ownerUrl: (database: string) => string;
  /** For the application. */
  applicationUrl: (database: string) => string;
  /** Makes databases; tests only. */
  superuserUrl: (database: string) => string;
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  folder: string;
  /** False: no flush to disk, for data that is thrown away. */
  durable?: boolean;
  /** The folder goes when the server does. */
  temporary?: boolean;
};

/**
 * Starts the PostgreSQL that comes with the project, making its cluster the first time. It is reached through a socket in
 * the cluster's own folder where the path is short enough for one, else through a free port of this machine only.
 * @throws Error when the cluster cannot be made or started
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = await chooseAccount();
  const { folder, programs } = await placeWithinReach(resolve(options.folder), await findPrograms(), account);
  if (!existsSync(join(folder, 'PG_VERSION'))) await makeCluster(folder, programs, account);
  const secrets = await readSecrets(folder);
  const address =
    folder.length <= 80 ? { host: folder, port: 5432 } : { host: '127.0.0.1', port: await freePort() };
  const server = await runServer({
    folder,
    programs,
    account,
    connection: { ...address, user: 'postgres', password: secrets.superuser, database: 'postgres' },
    settings: { ...settingsFor(address), ...(options.durable === false ? throwaway : {}) },
    removeFolder: options.temporary === true,
  });
  const url = (user: string, password: string) => (database: string) =>
    address.host === folder
      ? `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(folder)}`
      : `postgresql://${user}:${password}@${address.host}:${address.port}/${database}`;
  const urls = {
    ownerUrl: url(ownerRole, secrets.owner),
    applicationUrl: url(applicationRole, secrets.application),
    superuserUrl: url('postgres', secrets.superuser),
  };
  await ensureRoles(urls.superuserUrl('postgres'), secrets);
  const stop = async (): Promise<void> => {
    await server.stop();
    // What was placed elsewhere has a folder of its own there.
    if (options.temporary && folder !== resolve(options.folder))
      await rmdir(dirname(folder)).catch(() => undefined);
  };
  return { ...urls, stop };
}

/** Makes an empty database belonging to the owner role, unless it exists. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  const client = new Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${ownerRole}`);
  } finally {
    await client.end();
  }
}

async function ensureRoles(
  superuserUrl: string,
  secrets: { owner: string; application: string },
): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = ANY ($1)', [
      [ownerRole, applicationRole],
    ]);
    if (rowCount === 2) return;
    await client.query(`
      CREATE ROLE ${ownerRole} LOGIN PASSWORD ${client.escapeLiteral(secrets.owner)};
      CREATE ROLE ${applicationRole} LOGIN PASSWORD ${client.escapeLiteral(secrets.application)};
      GRANT ${applicationRole} TO ${ownerRole};`);
  } finally {
    await client.end();
  }
}

function settingsFor(address: { host: string; port: number }): Record<string, string> {
  const overSocket = address.host.startsWith('/');
  return {
    listen_addresses: overSocket ? '' : address.host,
    port: String(address.port),
    unix_socket_directories: overSocket ? address.host : '',
    max_connections: '200',
    timezone: 'UTC',
    jit: 'off',
  };
}

const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}
