import {
  createEServiceEndpoint,
  discardWorkEndpoint,
  getWorkEndpoint,
  holdWorkEndpoint,
  listBuiltEServicesEndpoint,
  releaseWorkEndpoint,
  saveWorkEndpoint,
} from '@handslag/contracts/builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand, fillIn } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let world: TestApp;
let david: Browser;
let ingrid: Browser;
beforeAll(async () => {
  world = await createTestApp();
  david = await world.staffSignedIn('norrvik', 'norrvik-david');
  ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
});
afterAll(() => world.close());

const workOn = async (key: string) => (await david.call(getWorkEndpoint, { params: { key } })).body;
const save = (browser: Browser, key: string, revision: number, tab: string, change: object = {}) =>
  workOn(key).then(({ settings, definition }) =>
    browser.call(saveWorkEndpoint, {
      params: { key },
      body: { revision, tab, settings: { ...settings, ...change }, definition },
    }),
  );
const hold = (browser: Browser, key: string, tab: string, takeOver = false) =>
  browser.call(holdWorkEndpoint, { params: { key }, body: { tab, takeOver } });

describe('a new service', () => {
  test('gets a key from its name, is seen by its authors only, and can be a copy', async () => {
    const made = await david.call(createEServiceEndpoint, { body: { name: 'Ansökan om båtplats' } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      key: 'ansokan-om-batplats',
      revision: 1,
      savedBy: 'David Åkerlund',
      publishedVersion: null,
      changed: true,
      settings: { retentionDays: world.municipality('norrvik').settings.retentionDefaultDays },
    });
    const again = await david.call(createEServiceEndpoint, { body: { name: 'Ansökan om båtplats' } });
    expect(again.body.key).toBe('ansokan-om-batplats-2');
    const listed = await david.call(listBuiltEServicesEndpoint);
    expect(listed.body.eServices.find(({ key }) => key === made.body.key)).toMatchObject({
      state: 'draft',
      name: { sv: 'Ansökan om båtplats' },
    });
    const citizens = await world.browser('norrvik').send('GET', '/api/e-services/ansokan-om-batplats');
    expect(citizens.statusCode).toBe(404);

    const copy = await david.call(createEServiceEndpoint, {
      body: { name: 'Skolskjuts på prov', copyOf: 'skolskjuts' },
    });
    const original = await workOn('skolskjuts');
    expect(copy.body.definition).toEqual(original.definition);
    expect(copy.body.settings).toEqual({ ...original.settings, name: { sv: 'Skolskjuts på prov' } });
  });

  test('may not have the key of another', async () => {
    for (const key of ['skolskjuts', 'ansokan-om-batplats']) {
      const reply = await david.call(createEServiceEndpoint, { body: { name: 'Ny', key } });
      expect(reply.raw.json()).toMatchObject({ code: 'e_service_key_taken' });
    }
    const unknown = await david.call(createEServiceEndpoint, { body: { name: 'Ny', copyOf: 'okand' } });
    expect(unknown.status).toBe(404);
  });
});

describe('the work', () => {
  test('is what is published, until somebody changes it; discarded it is that again', async () => {
    const before = await workOn('lotteri');
    expect(before).toMatchObject({ revision: 0, changed: false, publishedVersion: 1, editor: null });
    const saved = await save(david, 'lotteri', 0, 'a', { minutesToComplete: 99 });
    expect(saved).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(await workOn('lotteri')).toMatchObject({
      revision: 1,
      changed: true,
      settings: { minutesToComplete: 99 },
    });
    expect((await world.browser('norrvik').send('GET', '/api/e-services/lotteri')).json()).not.toMatchObject({
      minutesToComplete: 99,
    });
    const discarded = await david.call(discardWorkEndpoint, {
      params: { key: 'lotteri' },
      body: { revision: 1 },
    });
    expect(discarded.body.work).toMatchObject({
      revision: 2,
      changed: false,
      settings: before.settings,
      definition: before.definition,
    });
  });

  test('that was never published is deleted when it is discarded', async () => {
    const { body } = await david.call(createEServiceEndpoint, { body: { name: 'Kort liv' } });
    const discarded = await david.call(discardWorkEndpoint, {
      params: { key: body.key },
      body: { revision: 1 },
    });
    expect(discarded.body).toEqual({ work: null });
    expect((await david.call(getWorkEndpoint, { params: { key: body.key } })).status).toBe(404);
  });

  test('keeps anything unfinished, and nothing that no form can hold', async () => {
    const params = { key: 'bygglov' };
    const sent = (given: object) =>
      david.call(saveWorkEndpoint, {
        params,
        body: { revision: 0, tab: 'a', settings: {}, definition: {}, ...given },
      });
    let deep: object = {};
    for (let level = 0; level < 100; level += 1) deep = { deep };
    for (const given of [
      { definition: deep },
      { settings: { name: { sv: 'a\0b' } } },
      { settings: JSON.parse('{"__proto__": {"a": 1}}') as object },
      { settings: [] },
    ]) {
      const refused = await sent(given);
      expect(refused.status).toBe(400);
    }
    expect(await workOn('bygglov')).toMatchObject({ revision: 0, changed: false });
    const saved = await sent({ settings: { name: { sv: '' } }, definition: { format: 1, steps: [] } });
    expect(saved.status).toBe(200);
    const listed = await david.call(listBuiltEServicesEndpoint);
    expect(listed.body.eServices.find(({ key }) => key === 'bygglov')).toMatchObject({
      name: { sv: 'bygglov' },
      state: 'published',
      changed: true,
    });
  });

  test('is not found in another municipality', async () => {
    const { body } = await david.call(createEServiceEndpoint, { body: { name: 'Bara i Norrvik' } });
    const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
    const params = { key: body.key };
    expect((await nils.call(getWorkEndpoint, { params })).status).toBe(404);
    expect((await hold(nils, body.key, 'x', true)).status).toBe(404);
    expect((await nils.call(createEServiceEndpoint, { body: { name: 'Bara i Norrvik' } })).body.key).toBe(
      body.key,
    );
  });
});

test('the list tells how it goes lately, where the municipality keeps statistics', async () => {
  await publishSmallService(world, 'norrvik');
  await publishSmallService(world, 'sorhamn');
  const elsa = await world.signedIn('norrvik');
  const giveUp = async () => {
    const { id } = await fillIn(elsa);
    await elsa.send('DELETE', `/api/drafts/${id}`);
  };
  await fileErrand(elsa);
  await giveUp();
  await fillIn(elsa);
  const shown = async (browser: Browser) =>
    (await browser.call(listBuiltEServicesEndpoint)).body.eServices.find(({ key }) => key === 'liten');
  const few = { errandsThisMonth: null, begun: null, submitted: null };
  expect(await shown(david)).toMatchObject({ ...few, state: 'published' });
  for (let more = 0; more < 4; more += 1) await fileErrand(elsa);
  expect(await shown(david)).toMatchObject({ ...few, errandsThisMonth: 5 });
  for (let more = 0; more < 4; more += 1) await giveUp();
  expect(await shown(david)).toMatchObject({ errandsThisMonth: 5, begun: 11, submitted: 5 });
  await world.sql(
    'norrvik',
    `UPDATE municipality SET settings = settings || '{"statistics": false}' WHERE slug = 'norrvik'`,
  );
  world.clock.move(60_000);
  expect(await shown(david)).toMatchObject({ errandsThisMonth: 5, begun: 0, submitted: 0 });
});

describe('two editors', () => {
  const key = 'hyralokal';

  test('the second sees who is first, and takes over without losing what was saved', async () => {
    expect((await hold(david, key, 'd')).body.editor).toMatchObject({ name: 'David Åkerlund', you: true });
    expect((await save(david, key, 0, 'd', { minutesToComplete: 41 })).status).toBe(200);
    expect((await hold(ingrid, key, 'i')).body).toMatchObject({
      editor: { name: 'David Åkerlund', you: false },
      revision: 1,
    });
    expect((await save(ingrid, key, 1, 'i', { minutesToComplete: 1 })).raw.json()).toMatchObject({
      code: 'editing_taken_over',
      details: { by: 'David Åkerlund', revision: 1 },
    });
    expect((await hold(ingrid, key, 'i', true)).body.editor).toMatchObject({
      name: 'Ingrid Malm',
      you: true,
    });
    expect((await save(david, key, 1, 'd', { minutesToComplete: 42 })).raw.json()).toMatchObject({
      status: 409,
      code: 'editing_taken_over',
      details: { by: 'Ingrid Malm', revision: 1 },
    });
    expect(await workOn(key)).toMatchObject({
      settings: { minutesToComplete: 41 },
      editor: { name: 'Ingrid Malm', you: false },
    });
    expect((await save(ingrid, key, 1, 'i', { minutesToComplete: 43 })).body.revision).toBe(2);
  });

  test('another tab of the same person is another editor', async () => {
    expect((await hold(ingrid, key, 'other')).body.editor).toMatchObject({ you: false });
    expect((await save(ingrid, key, 2, 'other')).raw.json()).toMatchObject({ code: 'editing_taken_over' });
  });

  test('who has left or fallen silent holds nothing', async () => {
    await ingrid.call(releaseWorkEndpoint, { params: { key }, body: { tab: 'i' } });
    expect((await workOn(key)).editor).toBeNull();
    await hold(ingrid, key, 'i');
    await world.sql('norrvik', `UPDATE e_service_work SET editor_seen_at = now() - interval '61 seconds'`);
    expect((await workOn(key)).editor).toBeNull();
    expect((await hold(david, key, 'd')).body.editor).toMatchObject({ name: 'David Åkerlund', you: true });
  });

  test('who saves from an old revision is told by whom, and a save whose answer was lost is answered again', async () => {
    const first = await save(david, key, 2, 'd', { minutesToComplete: 50 });
    const again = await save(david, key, 2, 'd', { minutesToComplete: 50 });
    expect(again.body).toEqual(first.body);
    expect((await save(david, key, 2, 'd', { minutesToComplete: 51 })).raw.json()).toMatchObject({
      code: 'work_changed',
      details: { by: 'David Åkerlund', revision: 3 },
    });
    expect((await save(david, key, 1, 'd')).raw.json()).toMatchObject({ code: 'work_changed' });
  });

  test('at the same moment: one is kept, the other told', async () => {
    await david.call(releaseWorkEndpoint, { params: { key }, body: { tab: 'd' } });
    const { revision } = await workOn(key);
    const both = await Promise.all([save(david, key, revision, 'd'), save(ingrid, key, revision, 'i')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await workOn(key)).revision).toBe(revision + 1);
  });
});
