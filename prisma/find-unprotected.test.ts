import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findUnprotected } from './find-unprotected.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

let throwaway: ThrowawayDatabase;
let client: Client;

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
  client = new Client({ connectionString: throwaway.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await throwaway.drop();
});

/** Makes a change, looks, and takes the change back. */
async function lookAfter(change: string): Promise<string[]> {
  await client.query('BEGIN');
  try {
    await client.query(change);
    return await findUnprotected(client);
  } finally {
    await client.query('ROLLBACK');
  }
}

test('every table of a municipality is protected', async () => {
  expect(await findUnprotected(client)).toEqual([]);
});

test.each([
  ['CREATE TABLE note (id uuid PRIMARY KEY)', 'note has no municipality'],
  [
    'CREATE TABLE note (municipality_id uuid, id uuid, PRIMARY KEY (municipality_id, id))',
    'note has no forced row level security',
  ],
  ['ALTER TABLE errand NO FORCE ROW LEVEL SECURITY', 'errand has no forced row level security'],
  ['DROP POLICY own_municipality ON draft', 'draft has not exactly the one policy'],
  ['CREATE POLICY more ON draft USING (true)', 'draft has not exactly the one policy'],
  ['ALTER POLICY own_municipality ON draft USING (true)', 'draft has not exactly the one policy'],
  [
    'CREATE UNIQUE INDEX bare ON errand (id); ALTER TABLE draft ADD COLUMN errand_id uuid REFERENCES errand (id)',
    'draft.draft_errand_id_fkey has a foreign key that could cross',
  ],
  [
    'GRANT EXECUTE ON FUNCTION create_municipality(text, text, text, jsonb) TO PUBLIC',
    'create_municipality is a function that runs',
  ],
  [
    'ALTER FUNCTION create_municipality(text, text, text, jsonb) RESET search_path',
    'create_municipality is a function that runs',
  ],
  [
    'CREATE FUNCTION peek() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1',
    'peek is a function that runs',
  ],
  [
    'GRANT CREATE ON SCHEMA public TO handslag_app; ALTER TABLE draft OWNER TO handslag_app',
    'draft belongs to',
  ],
  ['GRANT UPDATE ON submission TO handslag_app', 'submission may be changed'],
  ['GRANT UPDATE ON municipality TO handslag_app', 'municipality lets the application change more'],
  ['GRANT UPDATE (hosts) ON municipality TO handslag_app', 'municipality lets the application change more'],
  ['ALTER TABLE municipality DISABLE ROW LEVEL SECURITY', 'municipality lets the application change more'],
  [
    'CREATE POLICY more ON municipality FOR UPDATE USING (true)',
    'municipality lets the application change more',
  ],
  ['GRANT DELETE ON audit_event TO handslag_app', 'audit_event may be changed'],
])('%s is found', async (change, complaint) => {
  expect((await lookAfter(change)).join('\n')).toContain(complaint);
});
