import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createDatabase, type Database } from './database.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

let throwaway: ThrowawayDatabase;
let db: Database;
let here: string;
let there: string;

beforeAll(async () => {
  throwaway = await createThrowawayDatabase(inject('postgres'));
  db = createDatabase({ url: throwaway.applicationUrl });
  const owner = new Client({ connectionString: throwaway.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO municipality (slug, name, hosts, settings) VALUES ('here', 'Här', '{}', '{}'), ('there', 'Där', '{}', '{}') RETURNING id`,
  );
  [here, there] = rows.map((row) => row.id) as [string, string];
  await owner.end();
});
afterAll(async () => {
  await db.close();
  await throwaway.drop();
});

const newPerson = (municipalityId: string, key: string) => ({
  municipalityId,
  personKey: key,
  name: 'Astrid Ström',
});
const session = { kind: 'anonymous', absoluteEndAt: new Date(Date.now() + 3_600_000) };

describe('the door between municipalities', () => {
  beforeEach(() =>
    db
      .tenant(here, (tx) => tx.person.deleteMany())
      .then(() => db.tenant(there, (tx) => tx.person.deleteMany())),
  );

  test('a row of one is no row to another, nor outside', async () => {
    const person = await db.tenant(here, (tx) => tx.person.create({ data: newPerson(here, 'a') }));
    expect(await db.tenant(here, (tx) => tx.person.count())).toBe(1);
    expect(await db.tenant(there, (tx) => tx.person.count())).toBe(0);
    expect(await db.platform((tx) => tx.person.count())).toBe(0);
    expect((await db.pool.query('SELECT FROM person')).rowCount).toBe(0);
    const taken = await db.tenant(there, (tx) =>
      tx.person.updateMany({ where: { id: person.id }, data: { name: 'Stulen' } }),
    );
    expect(taken.count).toBe(0);
  });

  test('nothing can be put into another, nor moved there', async () => {
    await expect(db.tenant(there, (tx) => tx.person.create({ data: newPerson(here, 'b') }))).rejects.toThrow(
      /row-level security/,
    );
    await db.tenant(here, (tx) => tx.person.create({ data: newPerson(here, 'c') }));
    await expect(
      db.tenant(here, (tx) => tx.person.updateMany({ data: { municipalityId: there } })),
    ).rejects.toThrow(/row-level security/);
  });

  test('the setting ends with its transaction, also on a connection used again', async () => {
    const one = createDatabase({ url: throwaway.applicationUrl, pool: 1 });
    await one.tenant(here, (tx) => tx.person.create({ data: newPerson(here, 'd') }));
    await expect(one.tenant(here, () => Promise.reject(new Error('given up')))).rejects.toThrow('given up');
    expect((await one.pool.query('SELECT FROM person')).rowCount).toBe(0);
    await one.touchSession({ municipality: here, session: there, active: true, idleMinutes: 15 });
    expect((await one.pool.query('SELECT FROM person')).rowCount).toBe(0);
    await one.close();
  });

  test('the application may not change tables', async () => {
    await expect(db.pool.query('CREATE TABLE mine ()')).rejects.toThrow(/permission denied/);
    await expect(db.pool.query('ALTER TABLE person DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/owner/);
  });

  test('an owner who connects works in the application’s role all the same', async () => {
    const asOwner = createDatabase({ url: throwaway.ownerUrl });
    const { rows } = await asOwner.pool.query<{ current_user: string }>('SELECT current_user');
    expect(rows[0]?.current_user).toBe('handslag_app');
    await asOwner.close();
  });
});

describe('readiness', () => {
  test('a fresh database is ready, one that lacks a migration is not', async () => {
    expect(await db.isReady()).toBe(true);
    const owner = new Client({ connectionString: throwaway.ownerUrl });
    await owner.connect();
    await owner.query('UPDATE _prisma_migrations SET finished_at = NULL');
    expect(await db.isReady()).toBe(false);
    await owner.query('UPDATE _prisma_migrations SET finished_at = now()');
    await owner.end();
  });

  test('a database that may lose what it has acknowledged is named', async () => {
    expect((await db.findUnsafeSettings()).join(' ')).toContain('fsync = off');
  });
});

describe('session_touch', () => {
  const touch = (id: string, active = true) =>
    db.touchSession({ municipality: here, session: id, active, idleMinutes: 15 });
  const open = (data: object = {}) =>
    db.tenant(here, (tx) => tx.session.create({ data: { municipalityId: here, ...session, ...data } }));
  const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

  test('a living session tells whose it is and how long it has', async () => {
    const { id: personId } = await db.tenant(here, (tx) =>
      tx.person.create({ data: { ...newPerson(here, 's'), personalNumber: '199001032391' } }),
    );
    const { id } = await open({ kind: 'citizen', personId, eid: 'bankid-mobile', loa: 'substantial' });
    expect(await touch(id)).toMatchObject({
      id,
      personId,
      name: 'Astrid Ström',
      personalNumber: '199001032391',
      endedReason: null,
    });
    expect((await touch(id))?.secondsLeft).toBeGreaterThan(899);
  });

  test('only a person’s own doing counts as activity', async () => {
    const { id } = await open({ lastActivityAt: minutesAgo(10) });
    expect((await touch(id, false))?.secondsLeft).toBeLessThan(301);
    expect((await touch(id, false))?.secondsLeft).toBeLessThan(301);
    expect((await touch(id, true))?.secondsLeft).toBeGreaterThan(899);
  });

  test.each([
    ['idle', { lastActivityAt: minutesAgo(16) }],
    ['absolute', { absoluteEndAt: minutesAgo(1) }],
  ])('%s: it has ended, and stays so', async (reason, data) => {
    const { id } = await open(data);
    expect(await touch(id)).toMatchObject({ endedReason: reason, secondsLeft: 0 });
    const row = await db.tenant(here, (tx) => tx.session.findFirstOrThrow({ where: { id } }));
    expect(row.endedAt).not.toBeNull();
    expect(await touch(id)).toMatchObject({ endedReason: reason });
  });

  test('an account that was closed ends its session at the next request', async () => {
    const account = await db.tenant(here, (tx) =>
      tx.staffAccount.create({
        data: {
          municipalityId: here,
          issuer: 'i',
          subject: 's',
          name: 'Berit',
          email: 'b@example.se',
          roles: ['handler'],
        },
      }),
    );
    const { id } = await open({ kind: 'staff', staffAccountId: account.id });
    expect(await touch(id)).toMatchObject({ roles: ['handler'], endedReason: null });
    await db.tenant(here, (tx) => tx.staffAccount.updateMany({ data: { disabledAt: new Date() } }));
    expect(await touch(id)).toMatchObject({ endedReason: 'account-disabled' });
  });

  test('nobody else’s and none at all are the same', async () => {
    const { id } = await open();
    expect(
      await db.touchSession({ municipality: there, session: id, active: true, idleMinutes: 15 }),
    ).toBeNull();
    expect(await touch(here)).toBeNull();
  });
});
