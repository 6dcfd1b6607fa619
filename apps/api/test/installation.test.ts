import { listAuditEndpoint } from '@handslag/contracts/audit';
import {
  createMunicipalityEndpoint,
  getInstallationEndpoint,
  retryJobEndpoint,
  type NewMunicipality,
} from '@handslag/contracts/installation';
import { getMunicipalityEndpoint } from '@handslag/contracts/municipalities';
import { createThrowawayDatabase } from '@handslag/database/throwaway-database';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { declareJob } from '../src/jobs/job.ts';
import { handle } from '../src/jobs/job-queue.ts';
import { insertMunicipality } from '../src/launcher/insert-municipality.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const token = 'k'.repeat(40);
let world: TestApp;
beforeAll(async () => {
  world = await createTestApp({
    env: {
      OPERATOR_TOKEN: token,
      STAFF_OIDC_ISSUER: 'https://no-provider.example',
      STAFF_OIDC_CLIENT_ID: 'handslag',
      STAFF_OIDC_CLIENT_SECRET: 'a secret of the tests',
    },
  });
});
afterAll(() => world.close());

const look = (given = token, host: 'localhost' | 'norrvik' = 'localhost') =>
  world.browser(host).call(getInstallationEndpoint, { body: { token: given } });

const exempel: NewMunicipality = {
  slug: 'exempel',
  name: 'Exempels kommun',
  host: 'e-tjanster.exempel.se',
  email: 'kommun@exempel.se',
  administrator: { name: 'Anna Admin', email: 'Anna@exempel.se' },
};

test('the operator sees every municipality in numbers, and nothing of anybody', async () => {
  await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const { status, body, raw } = await look();
  expect(status).toBe(200);
  expect(body).toMatchObject({ ready: true, failedJobs: [] });
  // The tests' own server gives durability up for speed, and that is said.
  expect(body.unsafe.join(' ')).toContain('fsync = off');
  expect(body.municipalities).toMatchObject([
    { slug: 'norrvik', hosts: ['norrvik.localhost'], activeAccounts: 5, openSessions: 1, errands: 0 },
    { slug: 'sorhamn', activeAccounts: 4, openSessions: 0 },
  ]);
  for (const word of ['Hanna', '@', 'settings']) expect(raw.body).not.toContain(word);
});

test('a wrong token opens nothing; a municipality’s host and an installation without one have no such page', async () => {
  expect((await look(`${token}x`)).status).toBe(403);
  expect((await look('k')).status).toBe(403);
  expect((await look(token, 'norrvik')).status).toBe(404);
  const without = await createTestApp();
  const reply = await without.browser('localhost').call(getInstallationEndpoint, { body: { token: 'x' } });
  expect(reply.status).toBe(404);
  await without.close();
});

test('a guesser is soon asked to wait', async () => {
  const eager = await createTestApp({ env: { OPERATOR_TOKEN: token } });
  const guess = () =>
    eager.browser('localhost').call(getInstallationEndpoint, { body: { token: 'gissning' } });
  const statuses: number[] = [];
  for (let count = 0; count < 32; count += 1) statuses.push((await guess()).status);
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(403));
  expect(statuses.slice(30)).toEqual([429, 429]);
  await eager.close();
});

test('a job that has been given up is listed, tried again at one press, and done', async () => {
  let broken = true;
  const done: object[] = [];
  const job = declareJob<{ municipalityId: string }>({ name: 'test-of-retrying', retries: 0 });
  const norrvik = world.municipality('norrvik');
  await world.context.jobs.work([
    handle(job, async (given) => {
      if (broken) throw new Error('no');
      done.push(given);
    }),
  ]);
  await world.context.db.tenant(norrvik.id, (tx) =>
    world.context.jobs.enqueue(tx, job, { municipalityId: norrvik.id }),
  );
  await expect
    .poll(async () => (await look()).body.failedJobs, { timeout: 20_000 })
    .toMatchObject([{ queue: 'test-of-retrying', municipality: norrvik.name, attempts: 1 }]);
  const { queues, failedJobs } = (await look()).body;
  expect(queues.find(({ name }) => name === 'test-of-retrying')).toMatchObject({ failed: 1, waiting: 0 });
  const retry = (id: string, given = token) =>
    world
      .browser('localhost')
      .call(retryJobEndpoint, { body: { token: given, queue: 'test-of-retrying', job: id } });
  const id = failedJobs[0]?.id ?? '';
  expect((await retry(id, 'gissning')).status).toBe(403);
  expect((await retry('5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57')).body).toEqual({ retried: false });
  broken = false;
  expect((await retry(id)).body).toEqual({ retried: true });
  await expect.poll(() => done, { timeout: 20_000 }).toEqual([{ municipalityId: norrvik.id }]);
  expect((await look()).body.failedJobs).toEqual([]);
});

test('a new municipality has careful settings and an administrator, and takes no other’s name or address', async () => {
  const database = await createThrowawayDatabase(inject('postgres'));
  const given = { ...exempel, issuer: 'https://katalog.exempel.se' };
  const id = await insertMunicipality(database.ownerUrl, given);
  const refused = [
    { slug: 'annan' },
    { host: 'annan.exempel.se' },
    { slug: 'Ett Två', host: 'tva.exempel.se' },
    { slug: 'annan', host: 'inte en adress' },
    { slug: 'annan', host: 'annan.exempel.se', email: 'ingen adress' },
  ];
  for (const change of refused)
    await expect(insertMunicipality(database.ownerUrl, { ...given, ...change })).rejects.toThrow(/\.$/);
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(`SELECT set_config('app.municipality', $1, false)`, [id]);
  const { rows: places } = await client.query('SELECT slug, hosts FROM municipality');
  expect(places).toEqual([{ slug: 'exempel', hosts: ['e-tjanster.exempel.se'] }]);
  const { rows: accounts } = await client.query('SELECT subject, email, roles FROM staff_account');
  expect(accounts).toEqual([
    { subject: 'e-post anna@exempel.se', email: 'Anna@exempel.se', roles: ['administrator'] },
  ]);
  await client.end();
  await database.drop();
});

test('the operator makes a municipality, all or nothing, with the same checks as from the terminal', async () => {
  const make = (
    changed: Partial<NewMunicipality> = {},
    given = token,
    host: 'localhost' | 'norrvik' = 'localhost',
  ) =>
    world
      .browser(host)
      .call(createMunicipalityEndpoint, { body: { token: given, municipality: { ...exempel, ...changed } } });
  expect((await make({}, 'gissning')).status).toBe(403);
  expect((await make({}, token, 'norrvik')).status).toBe(404);
  const wrong = async (changed: Partial<NewMunicipality>) => {
    const { status, raw } = await make(changed);
    const { fields } = raw.json<{ fields: { path: string }[] }>();
    return [status, ...fields.map(({ path }) => path.replace(/^municipality[.]/, ''))];
  };
  expect(await wrong({ slug: 'Ett Två' })).toEqual([400, 'slug']);
  expect(await wrong({ host: 'http://exempel.se' })).toEqual([400, 'host']);
  expect(await wrong({ email: 'ingen' })).toEqual([400, 'email']);
  expect(await wrong({ slug: 'norrvik' })).toEqual([400, 'slug']);
  expect(await wrong({ slug: 'norrvik', host: 'sorhamn.localhost' })).toEqual([400, 'slug', 'host']);
  expect((await look()).body.municipalities).toHaveLength(2);

  const both = await Promise.all([make(), make()]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  const made = both.find(({ status }) => status === 200);
  expect(made?.body.address).toMatch(/^http:\/\/e-tjanster[.]exempel[.]se(:\d+)?\/handlaggning$/);
  expect(
    (await look()).body.municipalities.map(({ slug, activeAccounts }) => [slug, activeAccounts]),
  ).toEqual([
    ['exempel', 1],
    ['norrvik', 5],
    ['sorhamn', 4],
  ]);
  const visited = await world.app.inject({
    url: getMunicipalityEndpoint.path,
    headers: { host: exempel.host },
  });
  expect(visited.json()).toMatchObject({
    name: 'Exempels kommun',
    draftPolicy: { kind: 'session' },
    survey: false,
  });
});

test('what the operator made is in the new municipality’s own log, and in no other’s', async () => {
  const [row] = await world.sql<{ id: string }>(
    'norrvik',
    `SELECT id FROM municipality WHERE slug = 'exempel'`,
  );
  const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
  const { events } = (await ingrid.call(listAuditEndpoint, { query: { action: 'municipality:created' } }))
    .body;
  expect(events).toEqual([]);
  const traces = await world.context.db.tenant(row?.id ?? '', (tx) =>
    tx.auditEvent.findMany({ select: { action: true, actorKind: true } }),
  );
  expect(traces).toEqual([{ action: 'municipality:created', actorKind: 'system' }]);
});

test('the application itself adds no municipality past the operator’s way', async () => {
  const { db } = world.context;
  await expect(
    db.platform(
      (tx) =>
        tx.$executeRaw`INSERT INTO municipality (slug, name, hosts, settings) VALUES ('x', 'x', '{x.se}', '{}')`,
    ),
  ).rejects.toThrow(/permission denied/);
  const taken = await db.platform(
    (tx) => tx.$queryRaw`SELECT create_municipality('y', 'y', 'norrvik.localhost', '{}') AS id`,
  );
  expect(taken).toEqual([{ id: null }]);
});
