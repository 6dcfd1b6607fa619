import { brotliDecompressSync } from 'node:zlib';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import {
  getEServiceEndpoint,
  getEServiceVersionEndpoint,
  listEServicesEndpoint,
} from '@handslag/contracts/e-services';
import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import { getMunicipalityEndpoint } from '@handslag/contracts/municipalities';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { compiledForm } from '../src/e-services/compiled-form.ts';
import { createTestApp, type Slug, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());
// What is kept for seconds is read anew by the next request.
beforeEach(() => world.clock.move(11_000));

const overview = async (slug: Slug, key: string) =>
  world.browser(slug).call(getEServiceEndpoint, { params: { key } });
const listed = async (slug: Slug, key: string) =>
  (await world.browser(slug).call(listEServicesEndpoint)).body.eServices.find(
    (service) => service.key === key,
  );

/** Changes settings for one test. */
async function municipality(slug: Slug, change: Partial<MunicipalitySettings>): Promise<void> {
  await world.sql(slug, 'UPDATE municipality SET settings = settings || $1 WHERE slug = $2', [change, slug]);
  world.clock.move(11_000);
}
async function service(
  slug: Slug,
  key: string,
  change: Partial<z.infer<typeof EServiceSettings>>,
): Promise<void> {
  await world.sql(slug, 'UPDATE e_service SET settings = settings || $1 WHERE key = $2', [change, key]);
  world.clock.move(11_000);
}

describe('closed', () => {
  test('by hand', async () => {
    await world.sql('norrvik', `UPDATE e_service SET closed = true WHERE key = 'lotteri'`);
    expect((await overview('norrvik', 'lotteri')).body.closed).toEqual({ reason: null, until: null });
    expect(await listed('norrvik', 'lotteri')).toMatchObject({ closed: true });
    expect((await overview('sorhamn', 'lotteri')).body.closed).toBeNull();
  });

  test('by an operating message, for as long as it is in force and for the services it names', async () => {
    const at = world.clock.now().getTime();
    const message = {
      id: 'byte-av-system',
      text: { sv: 'Vi byter system i helgen.' },
      from: new Date(at - 60_000).toISOString(),
      to: new Date(at + 3_600_000).toISOString(),
      services: ['bygglov'],
      closesServices: true,
    };
    await municipality('norrvik', { operatingMessages: [message] });
    expect((await overview('norrvik', 'bygglov')).body.closed).toEqual({
      reason: message.text,
      until: message.to,
    });
    expect((await overview('norrvik', 'skolskjuts')).body.closed).toBeNull();
    expect((await world.browser('norrvik').call(getMunicipalityEndpoint)).body.operatingMessages).toEqual([
      message,
    ]);
    world.clock.move(3_600_000);
    expect((await overview('norrvik', 'bygglov')).body.closed).toBeNull();
    expect((await world.browser('norrvik').call(getMunicipalityEndpoint)).body.operatingMessages).toEqual([]);
  });
});

describe('draft policy', () => {
  test("is the municipality's, and a service may only narrow it", async () => {
    await service('norrvik', 'skolskjuts', { draftPolicy: { kind: 'days', days: 7 } });
    expect((await overview('norrvik', 'skolskjuts')).body.draftPolicy).toEqual({ kind: 'days', days: 7 });
    await service('norrvik', 'skolskjuts', { draftPolicy: { kind: 'days', days: 365 } });
    expect((await overview('norrvik', 'skolskjuts')).body.draftPolicy).toEqual({ kind: 'days', days: 30 });
    await service('norrvik', 'skolskjuts', { draftPolicy: { kind: 'session' } });
    expect((await overview('norrvik', 'skolskjuts')).body.draftPolicy).toEqual({ kind: 'session' });
    await service('sorhamn', 'skolskjuts', { draftPolicy: { kind: 'days', days: 7 } });
    expect((await overview('sorhamn', 'skolskjuts')).body.draftPolicy).toEqual({ kind: 'session' });
  });

  test('keeps nothing that nobody could find again', async () => {
    await service('norrvik', 'felanmalan', { login: 'none' });
    expect((await overview('norrvik', 'felanmalan')).body).toMatchObject({
      login: 'none',
      eids: [],
      draftPolicy: { kind: 'session' },
    });
  });
});

test('where anonymous services are not permitted, sign-in is demanded or the service is not offered', async () => {
  await service('sorhamn', 'felanmalan', { login: 'none' });
  await service('sorhamn', 'support', { login: 'optional' });
  await municipality('sorhamn', { anonymousServices: false });
  expect(await listed('sorhamn', 'felanmalan')).toBeUndefined();
  expect((await overview('sorhamn', 'felanmalan')).status).toBe(404);
  expect(await listed('sorhamn', 'support')).toMatchObject({ login: 'required' });
  await municipality('sorhamn', { anonymousServices: true });
  expect(await listed('sorhamn', 'support')).toMatchObject({ login: 'optional' });
});

describe('overview', () => {
  test('tells which files to have ready, and whether they are always asked for', async () => {
    const label = { sv: 'x' };
    const text = { type: 'text', id: 'a', label } as const;
    const file = { type: 'attachments', label, accept: ['pdf'], maxBytes: 1, max: 1 } as const;
    const when = { compare: '=', left: { answer: 'a' }, right: { value: 'ja' } } as const;
    const questions = [
      text,
      { type: 'information', id: 'i', label, text: label },
      { ...file, id: 'always' },
      { ...file, id: 'never', required: false },
      { ...file, id: 'hidden', visibleWhen: when },
      { ...file, id: 'maybe', required: when },
      { type: 'group', id: 'g', label, questions: [{ ...file, id: 'inGroup' }] },
      { type: 'repeating-group', id: 'r', label, rowName: label, questions: [{ ...file, id: 'inRow' }] },
    ];
    await world.sql(
      'norrvik',
      `INSERT INTO e_service_version (municipality_id, e_service_key, version, definition) VALUES ($1, 'lotteri', 2, $2)`,
      [world.municipality('norrvik').id, { format: 1, steps: [{ id: 's', title: label, questions }] }],
    );
    await world.sql('norrvik', `UPDATE e_service SET published_version = 2 WHERE key = 'lotteri'`);
    world.clock.move(11_000);
    const { body } = await overview('norrvik', 'lotteri');
    expect(body.version).toBe(2);
    expect(body.attachments.map(({ required }) => required)).toEqual([
      'always',
      'never',
      'sometimes',
      'sometimes',
      'always',
      'sometimes',
    ]);
    expect(body.steps).toEqual([{ id: 's', title: label, questions: 7 }]);
  });

  test('offers only the e-legitimations that are both accepted and connected', async () => {
    expect((await overview('norrvik', 'bygglov')).body.eids).toEqual([]);
  });
});

describe('what most come for', () => {
  const used = async () => (await world.browser('sorhamn').call(listEServicesEndpoint)).body.mostUsed;
  const begun = (key: string, times: number, daysAgo = 1) =>
    world.sql(
      'sorhamn',
      `insert into usage_count (municipality_id, day, e_service_key, kind, step, question, part, count)
       select id, current_date - $3::int, $1, 'begun', '', '', 7, $2 from municipality where slug = 'sorhamn'`,
      [key, times, daysAgo],
    );

  test('is told from three services begun ten times in ninety days, most first, four at most', async () => {
    await begun('bygglov', 30);
    await begun('skolskjuts', 40);
    await begun('barnomsorg', 9);
    await begun('lotteri', 900, 120);
    await begun('nedlagd', 900);
    expect(await used()).toEqual([]);
    world.clock.move(601_000);
    expect(await used()).toEqual([]);
    await begun('hyralokal', 10);
    await begun('support', 11);
    await begun('felanmalan', 12);
    world.clock.move(601_000);
    expect(await used()).toEqual(['skolskjuts', 'bygglov', 'felanmalan', 'support']);
  });
});

describe('version', () => {
  test('is for ever, packed, and without a word of anyone’s session', async () => {
    const browser = await world.signedIn('norrvik');
    const sent = { params: { key: 'bygglov', version: 1 } };
    const { headers, body } = await browser.call(getEServiceVersionEndpoint, sent);
    expect(headers).not.toHaveProperty('x-session-ends-in');
    expect(headers).not.toHaveProperty('set-cookie');
    const packed = await browser.send('GET', '/api/e-services/bygglov/versions/1', undefined, {
      'accept-encoding': 'br',
    });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(packed.rawPayload).toString())).toEqual(body);
  });

  test('that is not there is not found', async () => {
    for (const params of [
      { key: 'bygglov', version: 99 },
      { key: 'okand', version: 1 },
    ]) {
      expect((await world.browser('norrvik').call(getEServiceVersionEndpoint, { params })).status).toBe(404);
    }
    expect(
      (
        await world
          .browser('norrvik')
          .call(getEServiceVersionEndpoint, { params: { key: 'bygglov', version: 0 } })
      ).status,
    ).toBe(400);
  });

  test('is read and compiled once', async () => {
    const place = world.municipality('norrvik');
    const first = await compiledForm(world.context, place, 'bygglov', 1);
    expect(await compiledForm(world.context, place, 'bygglov', 1)).toBe(first);
    expect(await compiledForm(world.context, place, 'bygglov', 77)).toBeNull();
    expect((await compiledForm(world.context, world.municipality('sorhamn'), 'bygglov', 1))?.form).not.toBe(
      first?.form,
    );
  });
});
