import { getSessionEndpoint } from '@handslag/contracts/sessions';
import {
  addAccountEndpoint,
  changeAccountEndpoint,
  disableAccountEndpoint,
  enableAccountEndpoint,
  listAccountsEndpoint,
  type StaffAccount,
} from '@handslag/contracts/users';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { admitStaff } from '../src/users/admit-staff.ts';
import type { Browser, Reply } from './browser.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const issuer = 'http://katalogen.localhost';
const env = {
  STAFF_OIDC_ISSUER: issuer,
  STAFF_OIDC_SIMULATED: 'true',
  STAFF_OIDC_CLIENT_ID: 'handslag',
  STAFF_OIDC_CLIENT_SECRET: 'x'.repeat(40),
};
let world: TestApp;
let ingrid: Browser;
let worlds: TestApp[] = [];
beforeEach(async () => {
  world = await createTestApp({ env });
  worlds.push(world);
  ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
});
afterAll(async () => {
  await Promise.all(worlds.map((one) => one.close()));
  worlds = [];
});

/** That there is not: to those who may read errands, not found. */
const anErrand = '/api/management/errands/5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57';
const problemOf = ({ raw }: Reply<unknown>): string => (raw.json() as { code: string }).code;
const accountOf = async (name: string): Promise<StaffAccount> => {
  const { body } = await ingrid.call(listAccountsEndpoint);
  const found = body.accounts.find((account) => account.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const give = async (name: string, access: Partial<Pick<StaffAccount, 'roles' | 'groups'>>, by = ingrid) => {
  const { id, revision, roles, groups } = await accountOf(name);
  return by.call(changeAccountEndpoint, {
    params: { accountId: id },
    body: { revision, roles, groups, ...access },
  });
};
const disable = async (name: string, by = ingrid) =>
  by.call(disableAccountEndpoint, { params: { accountId: (await accountOf(name)).id }, body: {} });

test('accounts and groups are listed, those of this municipality only', async () => {
  const { body } = await ingrid.call(listAccountsEndpoint);
  expect(body.accounts.map(({ name }) => name)).toEqual([
    'David Åkerlund',
    'Hanna Berglund',
    'Ingrid Malm',
    'Mikaela Strand',
    'Oskar Nyman',
  ]);
  expect(body.directoryDecides).toBe(false);
  const group = body.groups.find(({ name }) => name === 'bygg-och-miljo');
  expect(group?.eServices.map(({ key }) => key)).toEqual(['bygglov']);
});

test('someone who is shut out is out at once, wherever they are signed in, and gets in again only when let in', async () => {
  const desks = [
    await world.staffSignedIn('norrvik', 'norrvik-hanna'),
    await world.staffSignedIn('norrvik', 'norrvik-hanna'),
  ];
  for (const desk of desks) expect((await desk.send('GET', anErrand)).statusCode).toBe(404);
  const { status, body } = await disable('Hanna Berglund');
  expect([status, body.sessionsEnded]).toEqual([200, 2]);
  expect(body.account.disabledAt).not.toBeNull();
  for (const desk of desks) {
    const reply = await desk.send('GET', anErrand);
    expect([reply.statusCode, reply.json()]).toMatchObject([
      401,
      { code: 'session_ended', details: { reason: 'account-disabled' } },
    ]);
  }
  const open = await world.sql(
    'norrvik',
    `SELECT s.id FROM session AS s JOIN staff_account AS a ON a.id = s.staff_account_id
     WHERE a.subject = 'norrvik-hanna' AND s.ended_at IS NULL`,
  );
  expect(open).toEqual([]);
  const { id } = await accountOf('Hanna Berglund');
  expect((await ingrid.call(enableAccountEndpoint, { params: { accountId: id }, body: {} })).status).toBe(
    200,
  );
  // The sessions of before stay ended.
  expect((await desks[0]?.send('GET', anErrand))?.statusCode).toBe(401);
  const again = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  expect((await again.send('GET', anErrand)).statusCode).toBe(404);
});

test('roles and groups count from the next request, and the log holds both before and after', async () => {
  const oskar = await world.staffSignedIn('norrvik', 'norrvik-oskar');
  expect((await oskar.send('GET', '/api/management/settings')).statusCode).toBe(403);
  const { status, body } = await give('Oskar Nyman', {
    roles: ['handler', 'administrator'],
    groups: ['kansli'],
  });
  expect([status, body.roles, body.groups]).toEqual([200, ['administrator', 'handler'], ['kansli']]);
  expect((await oskar.send('GET', '/api/management/settings')).statusCode).toBe(200);
  const [event] = await world.sql(
    'norrvik',
    `SELECT details FROM audit_event WHERE action = 'account:changed' ORDER BY seq DESC LIMIT 1`,
  );
  expect(event).toEqual({
    details: {
      roles: 'administrator handler',
      rolesBefore: 'handler',
      groups: 'kansli',
      groupsBefore: 'bygg-och-miljo, tillstand',
    },
  });
});

test('a change made from what a colleague has changed since is refused', async () => {
  const { id, revision } = await accountOf('Oskar Nyman');
  expect((await give('Oskar Nyman', { groups: ['kansli'] })).status).toBe(200);
  const reply = await ingrid.call(changeAccountEndpoint, {
    params: { accountId: id },
    body: { revision, roles: ['handler'], groups: [] },
  });
  expect([reply.status, problemOf(reply)]).toEqual([409, 'work_changed']);
  expect((await accountOf('Oskar Nyman')).groups).toEqual(['kansli']);
});

test('the last administrator cannot step down or be shut out, not even when two do it to each other at once', async () => {
  expect(problemOf(await give('Ingrid Malm', { roles: ['handler'] }))).toBe('last_administrator');
  expect(problemOf(await disable('Ingrid Malm'))).toBe('last_administrator');
  await give('David Åkerlund', { roles: ['administrator'] });
  const david = await world.staffSignedIn('norrvik', 'norrvik-david');
  const [one, other] = await Promise.all([accountOf('David Åkerlund'), accountOf('Ingrid Malm')]);
  const answers = await Promise.all([
    ingrid.call(disableAccountEndpoint, { params: { accountId: one.id }, body: {} }),
    david.call(disableAccountEndpoint, { params: { accountId: other.id }, body: {} }),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const left = await world.sql(
    'norrvik',
    `SELECT id FROM staff_account WHERE disabled_at IS NULL AND 'administrator' = ANY (roles)`,
  );
  expect(left).toHaveLength(1);
});

test('an administrator who has been shut out, or is one no more, can do nothing from an open page', async () => {
  await give('David Åkerlund', { roles: ['administrator'] });
  const david = await world.staffSignedIn('norrvik', 'norrvik-david');
  const target = await accountOf('Hanna Berglund');
  const attempt = () =>
    david.call(changeAccountEndpoint, {
      params: { accountId: target.id },
      body: { revision: target.revision, roles: ['administrator'], groups: [] },
    });
  await give('David Åkerlund', { roles: ['service-owner'] });
  expect((await attempt()).status).toBe(403);
  await give('David Åkerlund', { roles: ['administrator'] });
  await disable('David Åkerlund');
  expect((await attempt()).status).toBe(401);
  expect((await accountOf('Hanna Berglund')).roles).toEqual(['handler']);
});

test('another municipality’s administrator neither sees, changes nor shuts out anybody here', async () => {
  const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
  const { id, revision } = await accountOf('Hanna Berglund');
  const params = { accountId: id };
  const body = { revision, roles: [], groups: [] };
  expect((await nils.call(changeAccountEndpoint, { params, body })).status).toBe(404);
  expect((await nils.call(disableAccountEndpoint, { params, body: {} })).status).toBe(404);
  expect((await nils.call(listAccountsEndpoint)).body.accounts.map(({ name }) => name)).not.toContain(
    'Hanna Berglund',
  );
  expect(await accountOf('Hanna Berglund')).toMatchObject({ roles: ['handler'], disabledAt: null });
});

test('whoever is added by address gets in at their first sign-in with it, and nobody else does', async () => {
  const body = { name: 'Inga Nilsson', email: 'Inga.Nilsson@norrvik.example', roles: ['handler' as const], groups: ['kansli'] }; // prettier-ignore
  const added = await ingrid.call(addAccountEndpoint, { body });
  expect([added.status, added.body.known]).toEqual([201, false]);
  expect(problemOf(await ingrid.call(addAccountEndpoint, { body }))).toBe('account_exists');
  const municipality = world.municipality('norrvik');
  const admit = (identity: { subject: string; email?: string; issuer?: string }) =>
    world.context.db.tenant(municipality.id, (tx) =>
      admitStaff(tx, municipality, { issuer, name: 'Inga N', groups: [], ...identity }, null),
    );
  expect(await admit({ subject: 'someone', email: 'annan@norrvik.example' })).toBeNull();
  expect(await admit({ subject: 'someone' })).toBeNull();
  expect(await admit({ subject: 'someone', email: body.email, issuer: 'https://ond.example' })).toBeNull();
  expect(await admit({ subject: 'inga-1', email: 'inga.nilsson@norrvik.example' })).toEqual({
    accountId: added.body.id,
  });
  // From now on it is the key that counts: the address has been used up.
  expect(await admit({ subject: 'someone', email: body.email })).toBeNull();
  expect(await admit({ subject: 'inga-1' })).toEqual({ accountId: added.body.id });
});

test('where the directory rules, roles and groups are not changed here, but anybody can be shut out', async () => {
  const ruled = await createTestApp({ env: { ...env, STAFF_ROLE_GROUPS: 'norrvik=h,s,a' } });
  worlds.push(ruled);
  const admin = await ruled.staffSignedIn('norrvik', 'norrvik-ingrid');
  const { body } = await admin.call(listAccountsEndpoint);
  expect(body.directoryDecides).toBe(true);
  const hanna = body.accounts.find(({ name }) => name === 'Hanna Berglund');
  const params = { accountId: hanna?.id ?? '' };
  const access = { revision: hanna?.revision ?? '', roles: ['administrator' as const], groups: [] };
  expect(problemOf(await admin.call(changeAccountEndpoint, { params, body: access }))).toBe(
    'directory_decides',
  );
  const added = { name: 'Ny', email: 'ny@norrvik.example', roles: ['administrator' as const], groups: [] };
  expect(problemOf(await admin.call(addAccountEndpoint, { body: added }))).toBe('directory_decides');
  expect((await admin.call(disableAccountEndpoint, { params, body: {} })).status).toBe(200);
});

test('a handler who tries everything by the API changes nothing', async () => {
  const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const { id, revision } = await accountOf('Hanna Berglund');
  const params = { accountId: id };
  const access = { roles: ['administrator' as const], groups: [] };
  expect((await hanna.call(listAccountsEndpoint)).status).toBe(403);
  expect((await hanna.call(changeAccountEndpoint, { params, body: { revision, ...access } })).status).toBe(
    403,
  );
  expect((await disable('Ingrid Malm', hanna)).status).toBe(403);
  const body = { name: 'Jag själv', email: 'hanna2@norrvik.example', ...access };
  expect((await hanna.call(addAccountEndpoint, { body })).status).toBe(403);
  expect((await hanna.call(getSessionEndpoint)).body).toMatchObject({ roles: ['handler'] });
});
