import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase } from './database.ts';
import { findUnprotected } from './find-unprotected.ts';
import { migrate } from './migrate.ts';

const name = `plain_${randomUUID().slice(0, 8)}`;
let superuser: Client;
let url: string;

beforeAll(async () => {
  const { superuserUrl } = inject('postgres');
  superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
  await superuser.query(`CREATE DATABASE ${name} OWNER ${name}`);
  url = superuserUrl.replace(/\/\/[^@]+@/, `//${name}:plain@`).replace(/\/postgres\?/, `/${name}?`);
});
afterAll(async () => {
  await superuser.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await superuser.query(`DROP ROLE ${name}`);
  await superuser.end();
});

test('a user who may make no roles is told what to ask for, and manages once it is done', async () => {
  await expect(migrate(url)).rejects.toThrow(`GRANT handslag_app TO "${name}"`);
  await superuser.query(`GRANT handslag_app TO ${name}`);

  expect((await migrate(url)).length).toBeGreaterThan(0);
  expect(await migrate(url)).toEqual([]);
  const client = new Client({ connectionString: url });
  await client.connect();
  expect(await findUnprotected(client)).toEqual([]);
  await client.end();

  const db = createDatabase({ url });
  expect(await db.isReady()).toBe(true);
  const { rows } = await db.pool.query<{ current_user: string }>('SELECT current_user');
  expect(rows).toEqual([{ current_user: 'handslag_app' }]);
  await db.close();
});

test('machines that start at the same time migrate once', async () => {
  await superuser.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await superuser.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});
