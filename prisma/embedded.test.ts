import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { ensureDatabase, startEmbedded, type EmbeddedServer } from './embedded.ts';

const started: { server: EmbeddedServer; folder: string }[] = [];

async function start(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder });
  started.push({ server, folder });
  await ensureDatabase(server, 'here');
  return server;
}

const newFolder = (length = 0): string =>
  join(tmpdir(), `handslag-${randomUUID().slice(0, 8)}${'x'.repeat(length)}`);

async function ask<Row extends object>(server: EmbeddedServer, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: server.ownerUrl('here') });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const pidOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0]);

afterEach(async () => {
  const all = started.splice(0);
  for (const { server } of all) await server.stop();
  for (const { folder } of all) await rm(folder, { recursive: true, force: true });
});

test('a server that is killed comes back by itself with what was committed', async () => {
  const folder = newFolder();
  const server = await start(folder);
  await ask(server, 'CREATE TABLE note (text text)');
  await ask(server, `INSERT INTO note VALUES ('kept')`);
  process.kill(await pidOf(folder), 'SIGKILL');
  await expect
    .poll(() => ask(server, 'SELECT text FROM note').catch(() => null), { timeout: 20_000 })
    .toEqual([{ text: 'kept' }]);
  const settings = await ask(
    server,
    `SELECT setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`,
  );
  expect(settings).toEqual([{ setting: 'on' }, { setting: 'on' }, { setting: 'on' }]);
});

test('a lock file that names some other program keeps nobody out', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const lock = await readFile(join(folder, 'postmaster.pid'), 'utf8');
  await first.stop();
  await writeFile(join(folder, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));
  expect(await ask(await start(folder), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('joins a server that already runs there, and leaves it running', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const joined = await startEmbedded({ folder });
  expect(await ask(joined, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await joined.stop();
  expect(await ask(first, 'SELECT 2 AS two')).toEqual([{ two: 2 }]);
});

test('a path too long for a socket is reached through a port of this machine', async () => {
  const server = await start(newFolder(100));
  expect(server.applicationUrl('here')).toContain('@127.0.0.1:');
  expect(await ask(server, 'SELECT current_user AS name')).toEqual([{ name: 'handslag_owner' }]);
});
