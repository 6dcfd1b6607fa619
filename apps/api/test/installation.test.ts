import { getInstallationEndpoint, retryJobEndpoint } from '@handslag/contracts/installation';
import { createThrowawayDatabase } from '@handslag/database/throwaway-database';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { declareJob } from '../src/jobs/job.ts';
import { handle } from '../src/jobs/job-queue.ts';
import { insertMunicipality, type NewMunicipality } from '../src/launcher/insert-municipality.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const token = 'k'.repeat(40);
let world: TestApp;
beforeAll(async () => {
  world = await createTestApp({ env: { OPERATOR_TOKEN: token } });
});
afterAll(() => world.close());

const look = (given = token, host: 'localhost' | 'norrvik' = 'localhost') =>
  world.browser(host).call(getInstallationEndpoint, { body: { token: given } });

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
  const given: NewMunicipality = {
    slug: 'exempel',
    name: 'Exempels kommun',
    host: 'e-tjanster.exempel.se',
    email: 'kommun@exempel.se',
    administrator: { name: 'Anna Admin', email: 'Anna@exempel.se', issuer: 'https://katalog.exempel.se' },
  };
  const id = await insertMunicipality(database.ownerUrl, given);
  const refused = [
    { slug: 'annan' },
    { host: 'annan.exempel.se' },
    { slug: 'Ett Två', host: 'tva.exempel.se' },
    { slug: 'annan', host: 'inte en adress' },
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
