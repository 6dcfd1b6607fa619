import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase, type Database } from './database.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

let throwaway: ThrowawayDatabase;
let db: Database;

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
  db = createDatabase({ url: throwaway.applicationUrl });
});
afterAll(async () => {
  await db.close();
  await throwaway.drop();
});

test('a fresh database is ready', async () => {
  expect(await db.isReady()).toBe(true);
});
