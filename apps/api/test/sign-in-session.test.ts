import { endSessionEndpoint, getSessionEndpoint } from '@handslag/contracts/sessions';
import { pollSignInEndpoint } from '@handslag/contracts/sign-in';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { begin, signIn } from './signing-in.ts';
import { startSimulator, type RunningSimulator } from './simulator.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const elsa = '199001012385';
const johan = '199001032391';
let eid: RunningSimulator;
let world: TestApp;
beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});
afterEach(() => eid.control('reset'));

test('a session has a new id at every sign-in, and the one before is over', async () => {
  const browser = world.browser('norrvik');
  await signIn(eid, browser, elsa);
  const old = browser.cookies.get('__Host-session') ?? '';
  await signIn(eid, browser, johan);
  expect((await browser.call(getSessionEndpoint)).body).toMatchObject({ name: 'Johan Ekvall' });
  const before = world.browser('norrvik');
  before.cookies.set('__Host-session', old);
  expect((await before.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
});

test.each([
  ['the same person', elsa, 1],
  ['the next person at the computer', johan, 0],
])('takes working copies along for %s', async (_who, next, left) => {
  const browser = world.browser('norrvik');
  await signIn(eid, browser, elsa);
  await world.sql(
    'norrvik',
    `INSERT INTO draft (municipality_id, session_id, person_id, e_service_key, version)
     SELECT municipality_id, id, person_id, 'bygglov', 1 FROM session WHERE ended_at IS NULL ORDER BY created_at DESC LIMIT 1`,
  );
  await signIn(eid, browser, next);
  const drafts = await world.sql(
    'norrvik',
    'SELECT d.id FROM draft d JOIN session s ON s.id = d.session_id AND s.ended_at IS NULL',
  );
  expect(drafts).toHaveLength(left);
  expect(await world.sql('norrvik', 'SELECT id FROM draft')).toHaveLength(left);
  await browser.call(endSessionEndpoint);
});

test('a session of a visitor who was not signed in ends when somebody signs in', async () => {
  const browser = await world.anonymous('norrvik');
  expect((await browser.call(getSessionEndpoint)).body).toMatchObject({
    kind: 'anonymous',
    warnsBeforeSeconds: 120,
  });
  await signIn(eid, browser, elsa);
  const rows = await world.sql('norrvik', `SELECT ended_reason FROM session WHERE kind = 'anonymous'`);
  expect(rows).toEqual([{ ended_reason: 'replaced' }]);
});

test('a session lives at most twelve hours, staff ten', async () => {
  await world.signedIn('norrvik');
  await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const rows = await world.sql(
    'norrvik',
    `SELECT DISTINCT kind, extract(epoch FROM absolute_end_at - created_at)::int / 3600 AS hours FROM session ORDER BY kind`,
  );
  expect(rows).toEqual([
    { kind: 'anonymous', hours: 12 },
    { kind: 'citizen', hours: 12 },
    { kind: 'staff', hours: 10 },
  ]);
});

test('a person is one however often they sign in', async () => {
  await signIn(eid, world.browser('norrvik'), elsa);
  await signIn(eid, world.browser('norrvik'), elsa);
  const people = await world.sql('norrvik', 'SELECT id FROM person WHERE personal_number = $1', [elsa]);
  expect(people).toHaveLength(1);
});

test('a session ends at sign-out, for every copy of its cookie', async () => {
  const browser = world.browser('norrvik');
  await signIn(eid, browser, elsa);
  const copy = world.browser('norrvik');
  copy.cookies.set('__Host-session', browser.cookies.get('__Host-session') ?? '');
  const { status, headers, body } = await browser.call(endSessionEndpoint);
  expect([status, body]).toEqual([200, { draftsDeleted: 0, draftsKept: 0 }]);
  expect(headers['clear-site-data']).toBe('"cache", "storage"');
  expect(browser.cookies.has('__Host-session')).toBe(false);
  expect((await copy.call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
});

test('cookies are out of reach for scripts, other sites and other hosts', async () => {
  const browser = world.browser('norrvik');
  const started = await begin(browser);
  await eid.control('latest/complete', { personalNumber: elsa });
  const { raw } = await browser.call(pollSignInEndpoint, { params: started, body: {} });
  const session = raw.cookies.find(({ name }) => name === '__Host-session');
  expect(session).toMatchObject({ path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
  expect(session).not.toHaveProperty('domain');
});
