import { AuditAction, listAuditEndpoint, verifyAuditEndpoint } from '@handslag/contracts/audit';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../src/audit/record.ts';
import type { Browser } from './browser.ts';
import { fileErrand } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
let ingrid: Browser;
let errand: Awaited<ReturnType<typeof fileErrand>>;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
  ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
  errand = await fileErrand(await world.signedIn('norrvik'));
  const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  for (const reader of [hanna, ingrid])
    await reader.call(getHandledErrandEndpoint, { params: { errandId: errand.errandId } });
});
afterAll(() => world.close());

const list = async (query: Record<string, string> = {}, who = ingrid) =>
  (await who.call(listAuditEndpoint, { query })).body;

test('who read an errand is found by its number, in names, and nobody else’s reading is in it', async () => {
  const { events, staff } = await list({ object: errand.registrationNumber, action: 'errand:opened' });
  expect(events.map(({ actor, action }) => [actor.name, action])).toEqual([
    ['Ingrid Malm', 'errand:opened'],
    ['Hanna Berglund', 'errand:opened'],
  ]);
  expect(events[0]?.object).toEqual({
    kind: 'errand',
    id: errand.errandId,
    name: errand.registrationNumber,
  });
  const hanna = staff.find(({ name }) => name === 'Hanna Berglund');
  const hers = await list({ staff: hanna?.id ?? '' });
  expect(hers.events.length).toBeGreaterThan(0);
  expect(new Set(hers.events.map(({ actor }) => actor.name))).toEqual(new Set(['Hanna Berglund']));
});

test('no name, number or answer of the citizen is anywhere in it', async () => {
  const text = JSON.stringify(await list());
  for (const word of ['Elsa', 'Prövare', '199001012385', 'elsa@']) expect(text).not.toContain(word);
  expect((await list()).events.some(({ actor }) => actor.kind === 'citizen')).toBe(true);
});

test('days are Swedish ones, both included', async () => {
  const day = (shift: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(
      Date.now() + shift * 86_400_000,
    );
  expect((await list({ from: day(0), to: day(0) })).events.length).toBeGreaterThan(0);
  expect((await list({ from: day(1) })).events).toEqual([]);
  expect((await list({ to: day(-1) })).events).toEqual([]);
});

test('page after page, every event comes once', async () => {
  const municipality = world.municipality('norrvik');
  for (let count = 0; count < 120; count += 1)
    await world.context.db.tenant(municipality.id, (tx) =>
      record(tx, { kind: 'system', municipality }, { action: 'drafts:expired', details: { count } }),
    );
  const seen: number[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({
      action: 'drafts:expired',
      ...(before !== null && { before: String(before) }),
    });
    seen.push(...page.events.map(({ number }) => number));
    before = page.next;
  } while (before !== null);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
  expect([...seen].sort((one, other) => other - one)).toEqual(seen);
});

test('an export is a table of the same events, and is written in the log itself', async () => {
  const reply = await ingrid.send(
    'GET',
    `/api/management/audit/export?object=${errand.registrationNumber}&action=errand:opened`,
  );
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-disposition']).toMatch(
    /^attachment; filename="logg-norrvik-\d{4}-\d\d-\d\d\.csv"/,
  );
  const lines = reply.body.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('Ingrid Malm');
  const [event] = (await list({ action: 'audit:exported' })).events;
  expect(event).toMatchObject({
    actor: { name: 'Ingrid Malm' },
    object: { kind: 'municipality', name: null },
    details: { count: 2, errand: errand.errandId, action: 'errand:opened' },
  });
});

test('an export writes in the log what was looked for as an id, never as it was typed', async () => {
  const exportOf = async (query: string) => {
    expect((await ingrid.send('GET', `/api/management/audit/export?${query}`)).statusCode).toBe(200);
    return (await list({ action: 'audit:exported' })).events[0]?.details;
  };
  expect(await exportOf(`object=${errand.registrationNumber}`)).toMatchObject({ errand: errand.errandId });
  expect(await exportOf(`object=${errand.errandId}`)).toMatchObject({ object: errand.errandId });
  expect(await exportOf('object=Elsa%2019900101-2385&from=2026-01-01')).toEqual({
    count: 0,
    object: 'other',
    from: '2026-01-01',
  });
  expect(await exportOf('')).not.toHaveProperty('object');
});

test('an export of more than one page holds every event once, up to when it was asked for', async () => {
  await world.sql(
    'norrvik',
    `INSERT INTO audit_event (municipality_id, actor_kind, action) SELECT $1, 'system', 'settings:changed' FROM generate_series(1, 1050)`,
    [world.municipality('norrvik').id],
  );
  const { body } = await ingrid.send('GET', '/api/management/audit/export?action=settings:changed');
  const numbers = body.trim().split('\r\n').slice(1).map((line) => Number(/^"(\d+)"/.exec(line)?.[1])); // prettier-ignore
  expect(numbers).toHaveLength(1_050);
  expect(new Set(numbers).size).toBe(1_050);
  const before = (await list({ action: 'audit:exported' })).events.length;
  const own = await ingrid.send('GET', '/api/management/audit/export?action=audit:exported');
  expect(own.body.trim().split('\r\n')).toHaveLength(1 + before);
});

test('what was done with a decision and a disclosure is found by the number of their errand', async () => {
  const municipality = world.municipality('norrvik');
  const made = { 'decision:made': crypto.randomUUID(), 'disclosure:made': crypto.randomUUID() };
  await world.context.db.tenant(municipality.id, async (tx) => {
    for (const [action, id] of Object.entries(made))
      await record(tx, { kind: 'system', municipality }, {
        action: AuditAction.parse(action),
        object: { kind: action.split(':', 1)[0] ?? '', id },
        details: { errand: errand.errandId },
      }); // prettier-ignore
  });
  for (const object of [errand.registrationNumber, errand.errandId]) {
    const { events } = await list({ object });
    expect(events.slice(0, 2).map(({ action }) => action)).toEqual(['disclosure:made', 'decision:made']);
    expect(events[0]?.object).toEqual({
      kind: 'disclosure',
      id: made['disclosure:made'],
      name: errand.registrationNumber,
    });
  }
});

test('the chain is checked at one press; a change past the application is named', async () => {
  const check = async () => (await ingrid.call(verifyAuditEndpoint, { body: {} })).body;
  const whole = await check();
  expect(whole.firstBroken).toBeNull();
  expect(whole.checked).toBeGreaterThan(120);
  await world.sql('norrvik', 'ALTER TABLE audit_event DISABLE TRIGGER audit_event_never_changes');
  await world.sql('norrvik', `UPDATE audit_event SET details = '{}' WHERE seq = 50`);
  expect((await check()).firstBroken).toBe(50);
  expect((await list({ action: 'audit:verified' })).events[0]?.details).toMatchObject({ firstBroken: 50 });
});

test('only who may read the log does, and only their own municipality’s', async () => {
  for (const who of ['norrvik-hanna', 'norrvik-david']) {
    const asker = await world.staffSignedIn('norrvik', who);
    for (const path of ['/api/management/audit', '/api/management/audit/export'])
      expect((await asker.send('GET', path)).statusCode).toBe(403);
    expect((await asker.call(verifyAuditEndpoint, { body: {} })).status).toBe(403);
  }
  const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
  expect((await list({ object: errand.registrationNumber }, nils)).events).toEqual([]);
  const { events, staff } = await list({}, nils);
  expect(events.some(({ action }) => action === 'errand:opened')).toBe(false);
  expect(staff.map(({ name }) => name)).not.toContain('Hanna Berglund');
});

test('every action in the chain is one of the closed list', async () => {
  const actions = await world.sql<{ action: string }>('norrvik', 'SELECT DISTINCT action FROM audit_event');
  for (const { action } of actions) expect(AuditAction.options).toContain(action);
});
