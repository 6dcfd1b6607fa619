import { healthEndpoint, readyEndpoint } from '@handslag/contracts/health';
import { getMunicipalityEndpoint, listMunicipalitiesEndpoint } from '@handslag/contracts/municipalities';
import {
  getEServiceEndpoint,
  getEServiceVersionEndpoint,
  listEServicesEndpoint,
} from '@handslag/contracts/e-services';
import { getSessionEndpoint } from '@handslag/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());

test('lives and is ready', async () => {
  const anywhere = world.browser('localhost');
  expect((await anywhere.call(healthEndpoint)).body).toEqual({ status: 'alive' });
  expect((await anywhere.call(readyEndpoint)).body).toEqual({ status: 'ready' });
});

test('tells whose portal it is by its host', async () => {
  const { status, body } = await world.browser('sorhamn').call(getMunicipalityEndpoint);
  expect(status).toBe(200);
  expect(body).toMatchObject({ slug: 'sorhamn', name: 'Sörhamns kommun', draftPolicy: { kind: 'session' } });
  const unknown = await world.browser('localhost').call(getMunicipalityEndpoint);
  expect([unknown.status, unknown.body]).toMatchObject([404, { code: 'unknown_municipality' }]);
});

test('lists the municipalities on its own host only', async () => {
  const { body } = await world.browser('localhost').call(listMunicipalitiesEndpoint);
  expect(body.municipalities.map(({ url }) => url)).toEqual([
    'http://norrvik.localhost',
    'http://sorhamn.localhost',
  ]);
  expect((await world.browser('norrvik').call(listMunicipalitiesEndpoint)).status).toBe(404);
});

test('offers the services with their overview and their form', async () => {
  const browser = world.browser('norrvik');
  const { body } = await browser.call(listEServicesEndpoint);
  const service = body.eServices.find(({ key }) => key === 'bygglov');
  expect(service).toMatchObject({ closed: false });
  const overview = await browser.call(getEServiceEndpoint, { params: { key: 'bygglov' } });
  expect(overview.body).toMatchObject({ version: 1, draftPolicy: { kind: 'days', days: 30 }, closed: null });
  expect(overview.body.steps.length).toBeGreaterThan(1);
  const form = await browser.call(getEServiceVersionEndpoint, { params: { key: 'bygglov', version: 1 } });
  expect(form.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(form.body.definition.steps.length).toBe(overview.body.steps.length);
});

test('knows who is signed in', async () => {
  expect((await world.browser('norrvik').call(getSessionEndpoint)).body).toEqual({ kind: 'none' });
  const elsa = await world.signedIn('norrvik');
  const { body, headers } = await elsa.call(getSessionEndpoint);
  expect(body).toMatchObject({
    kind: 'citizen',
    name: 'Elsa Prövare',
    maskedNumber: '19900101-****',
    warnsBeforeSeconds: 120,
  });
  expect(Number(headers['x-session-ends-in'])).toBeGreaterThan(890);
});
