import {
  getAccessibilityEndpoint,
  getMunicipalityEndpoint,
  getPageEndpoint,
} from '@handslag/contracts/municipalities';
import {
  changeSettingsEndpoint,
  getSettingsEndpoint,
  type SettingsChange,
} from '@handslag/contracts/settings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { createTestApp, type Slug, type TestApp } from './test-app.ts';

let world: TestApp;
let ingrid: Browser;
beforeAll(async () => {
  world = await createTestApp();
  ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
});
afterAll(() => world.close());

const change = async (changes: SettingsChange, who = ingrid) => {
  const { body } = await who.call(getSettingsEndpoint);
  return who.call(changeSettingsEndpoint, { body: { revision: body.revision, changes } });
};
const stored = async (slug: Slug) => {
  const [row] = await world.sql<{ name: string; settings: Record<string, unknown>; revision: number }>(
    slug,
    'SELECT name, settings, revision FROM municipality WHERE slug = $1',
    [slug],
  );
  return row;
};

test('a change counts at the next request, and the log tells what was changed and by whom', async () => {
  const before = await stored('sorhamn');
  const { status, body } = await change({ brandColour: '#7a1f5c', idleMinutes: 20, warnMinutes: 3 });
  expect([status, body.settings.brandColour, body.revision]).toEqual([200, '#7a1f5c', 1]);
  const visitor = await world.browser('norrvik').call(getMunicipalityEndpoint);
  expect(visitor.body).toMatchObject({ brandColour: '#7a1f5c', idleMinutes: 20, warnMinutes: 3 });
  const [event] = await world.sql(
    'norrvik',
    `SELECT a.name, action, details FROM audit_event JOIN staff_account AS a ON a.id = actor_id
     WHERE action = 'settings:changed' ORDER BY seq DESC LIMIT 1`,
  );
  expect(event).toEqual({
    name: 'Ingrid Malm',
    action: 'settings:changed',
    details: { fields: 'brandColour idleMinutes warnMinutes', revision: 1 },
  });
  expect(await stored('sorhamn')).toEqual(before);
});

test('two who change at the same time: one is told, nothing is overwritten', async () => {
  const { body } = await ingrid.call(getSettingsEndpoint);
  const answers = await Promise.all(
    ['#111111', '#222222', '#333333'].map((brandColour) =>
      ingrid.call(changeSettingsEndpoint, { body: { revision: body.revision, changes: { brandColour } } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const won = answers.find(({ status }) => status === 200);
  expect((await stored('norrvik'))?.settings['brandColour']).toBe(won?.body.settings.brandColour);
});

test('what changes nothing is no event', async () => {
  const before = await stored('norrvik');
  const { settings } = (await ingrid.call(getSettingsEndpoint)).body;
  expect((await change({ contact: settings.contact })).status).toBe(200);
  expect(await stored('norrvik')).toEqual(before);
});

test('the support service and the assessment of accessibility are chosen, and taken away again', async () => {
  const facts: NonNullable<SettingsChange['accessibility']> = {
    conformity: 'partial',
    assessedOn: '2026-10-01',
    updatedOn: '2026-11-01',
    method: 'external',
    shortcomings: [
      { what: { sv: 'Kartan', en: 'The map' }, reason: 'outside', why: { sv: 'Den är en annans.' } },
    ],
  };
  expect((await change({ supportService: 'felanmalan', accessibility: facts })).status).toBe(200);
  expect((await stored('norrvik'))?.settings).toMatchObject({
    supportService: 'felanmalan',
    accessibility: facts,
  });
  expect((await world.browser('norrvik').call(getAccessibilityEndpoint)).body.facts).toEqual(facts);
  expect((await change({ brandColour: '#123456' })).body.settings.supportService).toBe('felanmalan');
  expect((await change({ supportService: null, accessibility: null })).status).toBe(200);
  const { settings } = (await stored('norrvik')) ?? {};
  expect(settings).not.toHaveProperty('supportService');
  expect(settings).not.toHaveProperty('accessibility');
  const [event] = await world.sql(
    'norrvik',
    `SELECT details ->> 'fields' AS fields FROM audit_event WHERE action = 'settings:changed' ORDER BY seq DESC LIMIT 1`,
  );
  expect(event).toEqual({ fields: 'supportService accessibility' });
});

test.each<[string, unknown, string]>([
  ['a support service that is none', { supportService: 'finns-inte' }, 'supportService'],
  ['a statement older than its assessment', { accessibility: { conformity: 'none', assessedOn: '2026-10-02', updatedOn: '2026-10-01', method: 'own', shortcomings: [] } }, 'accessibility.updatedOn'], // prettier-ignore
  ['full conformity with shortcomings', { accessibility: { conformity: 'full', assessedOn: '2026-10-01', updatedOn: '2026-10-01', method: 'own', shortcomings: [{ what: { sv: 'Kartan' }, reason: 'remedied' }] } }, 'accessibility.conformity'], // prettier-ignore
  ['a warning after the end', { idleMinutes: 5, warnMinutes: 5 }, 'warnMinutes'],
  ['no Swedish', { languages: ['en'] }, 'languages'],
  ['a link that runs', { quickLinks: [{ label: { sv: 'Hej' }, url: 'javascript:alert(1)' }] }, 'changes.quickLinks.0.url'], // prettier-ignore
  ['a link to another host by two slashes', { quickLinks: [{ label: { sv: 'Hej' }, url: '//ond.example' }] }, 'changes.quickLinks.0.url'], // prettier-ignore
  ['a logo that is more than a path', { logo: { viewBox: '0 0 1 1', path: 'M0 0"/><script>' } }, 'changes.logo.path'], // prettier-ignore
  ['a message that ends before it begins', { operatingMessages: [{ id: 'a', text: { sv: 'Hej' }, from: '2026-12-02T08:00:00Z', to: '2026-12-01T08:00:00Z', closesServices: true }] }, 'operatingMessages.0.to'], // prettier-ignore
  ['a day twice', { closedDays: [{ day: '2026-12-30', name: 'A' }, { day: '2026-12-30', name: 'B' }] }, 'closedDays'], // prettier-ignore
  ['a day that is none', { closedDays: [{ day: '2026-02-30', name: 'A' }] }, 'changes.closedDays.0.day'],
  ['an address that is the operator’s', { hosts: ['sorhamn.localhost'] }, 'changes'],
])('%s is refused by name and changes nothing', async (_what, changes, path) => {
  const before = await stored('norrvik');
  const { body } = await ingrid.call(getSettingsEndpoint);
  const reply = await ingrid.send('PATCH', '/api/management/settings', { revision: body.revision, changes });
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { code: 'validation_failed' }]);
  expect((reply.json() as { fields: { path: string }[] }).fields.map((field) => field.path)).toContain(path);
  expect(await stored('norrvik')).toEqual(before);
});

test('an operating message closes its services while it lasts', async () => {
  const [from, to] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const message = { id: 'm1', text: { sv: 'Vi byter system.' }, from: from ?? '', to: to ?? '', services: ['bygglov'], closesServices: true }; // prettier-ignore
  expect((await change({ operatingMessages: [message] })).status).toBe(200);
  const visitor = world.browser('norrvik');
  const overview = async (key: string) =>
    (await visitor.send('GET', `/api/e-services/${key}`)).json() as { closed: unknown };
  expect((await overview('bygglov')).closed).toMatchObject({ reason: { sv: 'Vi byter system.' } });
  expect((await overview('felanmalan')).closed).toBeNull();
  expect((await change({ operatingMessages: [] })).status).toBe(200);
  expect((await overview('bygglov')).closed).toBeNull();
});

test('a page in own words is what citizens read, in each language it is written in; without them the platform’s stands', async () => {
  const visitor = world.browser('norrvik');
  const page = () => visitor.call(getPageEndpoint, { params: { page: 'personal-data' } });
  expect((await page()).body).toEqual({ text: null });
  const text = { sv: '# Vem\n\nKommunstyrelsen.', en: '# Who\n\nThe municipal board.' };
  await change({ pages: { 'personal-data': text } });
  expect((await page()).body).toEqual({ text });
  const { body } = await ingrid.call(getSettingsEndpoint);
  const refused = await ingrid.send('PATCH', '/api/management/settings', {
    revision: body.revision,
    changes: { pages: { 'personal-data': { en: 'English only' } } },
  });
  expect([refused.statusCode, refused.json()]).toMatchObject([
    400,
    { fields: [{ path: 'changes.pages.personal-data.sv' }] },
  ]);
  expect((await page()).body).toEqual({ text });
});

test('what was written before there were several languages is read as Swedish, and kept so with the next change', async () => {
  const old = { contact: { openingHours: 'Måndag–fredag 8–16' }, pages: { accessibility: '# Vi' } };
  const assessed = { conformity: 'none', assessedOn: '2026-10-01', updatedOn: '2026-10-01', method: 'own' };
  const shortcomings = [
    { what: 'Kartan', reason: 'outside', why: 'Den är en annans.' },
    { what: 'Filmen', reason: 'remedied', why: '' },
  ];
  await world.sql(
    'norrvik',
    `UPDATE municipality SET settings = settings || jsonb_build_object('pages', $1::jsonb, 'contact', settings->'contact' || $2::jsonb, 'accessibility', $3::jsonb)
     WHERE slug = 'norrvik'`,
    [old.pages, old.contact, { ...assessed, shortcomings }].map((each) => JSON.stringify(each)),
  );
  world.clock.move(11_000);
  const visitor = world.browser('norrvik');
  expect((await visitor.call(getPageEndpoint, { params: { page: 'accessibility' } })).body.text).toEqual({
    sv: '# Vi',
  });
  expect((await visitor.call(getMunicipalityEndpoint)).body.contact.openingHours).toEqual({
    sv: 'Måndag–fredag 8–16',
  });
  const facts = {
    ...assessed,
    shortcomings: [
      { what: { sv: 'Kartan' }, reason: 'outside', why: { sv: 'Den är en annans.' } },
      { what: { sv: 'Filmen' }, reason: 'remedied' },
    ],
  };
  expect((await visitor.call(getAccessibilityEndpoint)).body.facts).toEqual(facts);
  expect((await change({ idleMinutes: 16 })).status).toBe(200);
  expect((await stored('norrvik'))?.settings).toMatchObject({
    contact: { openingHours: { sv: 'Måndag–fredag 8–16' } },
    pages: { accessibility: { sv: '# Vi' } },
    accessibility: facts,
  });
});

test('neither a handler, a service owner nor a citizen reads or changes settings', async () => {
  const before = await stored('norrvik');
  const askers = [
    await world.staffSignedIn('norrvik', 'norrvik-hanna'),
    await world.staffSignedIn('norrvik', 'norrvik-david'),
    await world.signedIn('norrvik'),
  ];
  for (const asker of askers) {
    expect((await asker.call(getSettingsEndpoint)).status).toBe(403);
    const body = { revision: before?.revision ?? 0, changes: { brandColour: '#ffffff' } };
    expect((await asker.call(changeSettingsEndpoint, { body })).status).toBe(403);
  }
  expect(await stored('norrvik')).toEqual(before);
});

test('the database itself lets a municipality change its own row only, and never an address', async () => {
  const [norrvik, sorhamn] = [world.municipality('norrvik').id, world.municipality('sorhamn').id];
  const before = await stored('sorhamn');
  const { db } = world.context;
  const rename = async (id: string) =>
    db.tenant(norrvik, (tx) => tx.$executeRaw`UPDATE municipality SET name = 'Kapad' WHERE id = ${id}::uuid`);
  expect(await rename(sorhamn)).toBe(0);
  expect(await db.platform((tx) => tx.$executeRaw`UPDATE municipality SET name = 'Kapad'`)).toBe(0);
  await expect(
    db.tenant(norrvik, (tx) => tx.$executeRaw`UPDATE municipality SET hosts = '{sorhamn.localhost}'`),
  ).rejects.toThrow(/permission denied/);
  await expect(db.tenant(norrvik, (tx) => tx.$executeRaw`DELETE FROM municipality`)).rejects.toThrow(
    /permission denied/,
  );
  expect(await stored('sorhamn')).toEqual(before);
});
