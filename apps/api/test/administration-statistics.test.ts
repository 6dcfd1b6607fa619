import { deleteDraftEndpoint, startDraftEndpoint } from '@handslag/contracts/drafts';
import { changeSettingsEndpoint, getSettingsEndpoint } from '@handslag/contracts/settings';
import { endSessionEndpoint } from '@handslag/contracts/sessions';
import { getStatisticsEndpoint, type ServiceStatistics } from '@handslag/contracts/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { completeAnswers, fileErrand, fillIn } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
let hanna: Browser;
const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
  .format(new Date())
  .slice(0, 7);
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik', { key: 'oppen', settings: { login: 'none' } });
  hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

const filing = {
  eService: 'oppen',
  answers: [...completeAnswers, { path: 'person.name', value: 'Elsa Prövare' }],
};
const statistics = async (query = { from: month, to: month }, who = hanna) =>
  (await who.call(getStatisticsEndpoint, { query })).body;
const ofService = async (key = 'oppen'): Promise<ServiceStatistics> => {
  const found = (await statistics()).services.find((service) => service.key === key);
  if (!found) throw new Error(`nothing of ${key}`);
  return found;
};
const counted = async () => {
  const rows = await world.sql<{ kind: string; step: string; count: number }>(
    'norrvik',
    'SELECT kind, step, sum(count)::int AS count FROM usage_count GROUP BY 1, 2 ORDER BY 1, 2',
  );
  return rows.map(({ kind, step, count }) => `${kind} ${step} ${count}`);
};

test('each way a draft can begin and end counts once, and one that is sent in is no drop-out', async () => {
  const visitor = await world.anonymous('norrvik');
  await fileErrand(visitor, filing);
  expect(await counted()).toEqual(['begun  1']);
  const leaver = await world.anonymous('norrvik');
  await fillIn(leaver, { eService: 'oppen' });
  await leaver.call(endSessionEndpoint);
  const remover = await world.anonymous('norrvik');
  const { body } = await remover.call(startDraftEndpoint, { body: { eService: 'oppen', startOver: false } });
  await remover.call(deleteDraftEndpoint, { params: { draftId: body.id } });
  const after = await counted();
  expect(after[0]).toBe('begun  3');
  expect(after.slice(1).reduce((all, row) => all + Number(row.split(' ').at(-1)), 0)).toBe(2);
});

test('a made-up place is never counted by its name, however it came into the draft', async () => {
  await publishSmallService(world, 'norrvik', { key: 'platser', settings: { login: 'none' } });
  for (const at of [
    { stepId: 'Elsa Prövare', questionPath: 'reason' },
    { stepId: 'you', questionPath: 'Elsa Prövare' },
    { stepId: 'you', questionPath: 'person.name' },
  ]) {
    const leaver = await world.anonymous('norrvik');
    const { id } = await fillIn(leaver, { eService: 'platser' });
    await world.sql('norrvik', 'UPDATE draft SET position = $1 WHERE id = $2', [at, id]);
    await leaver.call(deleteDraftEndpoint, { params: { draftId: id } });
  }
  const places = await world.sql<{ step: string; question: string }>(
    'norrvik',
    `SELECT step, question FROM usage_count WHERE kind = 'unsent' AND e_service_key = 'platser' GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  expect(places).toEqual([
    { step: '?', question: '' },
    { step: 'you', question: '' },
    { step: 'you', question: 'person' },
  ]);
});

test('fewer than five are never told, in any number; five are', async () => {
  const few = await ofService();
  const untold = { count: 0, more: true };
  expect(few).toMatchObject({ received: [null], total: untold, begun: untold, unsent: untold });
  expect(few.steps.every(({ unsent }) => unsent.count === 0)).toBe(true);
  expect([few.firstAnswer, few.decision]).toEqual([null, null]);
  for (let count = 0; count < 4; count += 1) await fileErrand(await world.anonymous('norrvik'), filing);
  expect(await ofService()).toMatchObject({
    received: [5],
    total: { count: 5, more: false },
    begun: { count: 7, more: false },
    unsent: { count: 0, more: true },
  });
});

test('a period that is a month longer tells nothing of the few in that month', async () => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
  const [some] = await world.sql<{ id: string }>(
    'norrvik',
    `SELECT id FROM errand WHERE e_service_key = 'oppen'`,
  );
  const { id } = world.municipality('norrvik');
  await world.sql(
    'norrvik',
    `INSERT INTO usage_count (municipality_id, day, e_service_key, kind, step, question, part, count) VALUES
     ($1, $2, 'oppen', 'begun', '', '', 0, 3), ($1, $2, 'oppen', 'unsent', 'you', 'reason', 0, 2)`,
    [id, `${before}-15`],
  );
  for (const ease of [1, 1])
    await world.sql(
      'norrvik',
      `INSERT INTO survey_answer (municipality_id, e_service_key, ease, answered_on) VALUES ($1, 'oppen', $2, $3)`,
      [id, ease, `${before}-15`],
    );
  await world.sql('norrvik', `UPDATE errand SET received_at = $1 WHERE id = $2`, [`${before}-15`, some?.id]);
  const longer = (await statistics({ from: before, to: month })).services.find(({ key }) => key === 'oppen');
  const shorter = await ofService();
  const told = (one?: ServiceStatistics) => [one?.begun.count, one?.unsent.count, one?.satisfaction, one?.firstAnswer, one?.total.count]; // prettier-ignore
  expect(told(longer)).toEqual(told(shorter));
  expect(longer?.begun.more).toBe(true);
  await world.sql('norrvik', `UPDATE errand SET received_at = now() WHERE id = $1`, [some?.id]);
  await world.sql('norrvik', 'DELETE FROM usage_count WHERE day = $1', [`${before}-15`]);
  await world.sql('norrvik', 'DELETE FROM survey_answer');
});

test('median and ninety per cent of the time to the first answer and to the end', async () => {
  const errands = await world.sql<{ id: string }>(
    'norrvik',
    `SELECT id FROM errand WHERE e_service_key = 'oppen'`,
  );
  for (const [at, { id }] of errands.entries()) {
    await world.sql('norrvik', `UPDATE errand SET status_content_type = 'closed', closed_at = received_at + make_interval(hours => $2) WHERE id = $1`, [id, (at + 1) * 10]); // prettier-ignore
    await world.sql(
      'norrvik',
      `INSERT INTO errand_event (municipality_id, errand_id, kind, actor_kind, visible_to_citizen, created_at)
       SELECT municipality_id, id, 'message', 'staff', true, received_at + make_interval(hours => $2) FROM errand WHERE id = $1
       UNION ALL
       SELECT municipality_id, id, 'note', 'staff', false, received_at + make_interval(mins => 1) FROM errand WHERE id = $1`,
      [id, at + 1],
    );
  }
  const { firstAnswer, decision } = await ofService();
  expect(firstAnswer?.median).toBeCloseTo(3, 5);
  expect(firstAnswer?.ninetyPercent).toBeCloseTo(4.6, 5);
  expect(decision?.median).toBeCloseTo(30, 5);
  expect((await statistics()).all.firstAnswer?.median).toBeCloseTo(3, 5);
});

test('what people answered is told from five answers on, and never what they wrote', async () => {
  const answer = (ease: number) =>
    world.sql(
      'norrvik',
      `INSERT INTO survey_answer (municipality_id, e_service_key, ease, clarity, comment) VALUES ($1, 'oppen', $2, NULL, 'hemligt')`,
      [world.municipality('norrvik').id, ease],
    );
  for (const ease of [1, 2, 3, 4]) await answer(ease);
  expect((await ofService()).satisfaction).toBeNull();
  await answer(5);
  expect((await ofService()).satisfaction).toEqual({ answers: 5, ease: 3, clarity: null });
  expect(JSON.stringify(await statistics())).not.toContain('hemligt');
});

test('months outside the period, and other municipalities, are not in it', async () => {
  expect((await statistics({ from: '2020-01', to: '2020-12' })).services).toEqual([]);
  const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
  expect((await statistics({ from: month, to: month }, nils)).services).toEqual([]);
  const backwards = await hanna.call(getStatisticsEndpoint, { query: { from: '2026-05', to: '2026-04' } });
  const tooLong = await hanna.call(getStatisticsEndpoint, { query: { from: '2020-01', to: '2026-04' } });
  expect([backwards.status, tooLong.status]).toEqual([400, 400]);
});

test('nothing in it is about one person', async () => {
  const text = JSON.stringify(await statistics());
  for (const word of ['Elsa', 'Prövare', '199001012385', 'hemlig']) expect(text).not.toContain(word);
  const columns = await world.sql<{ name: string }>(
    'norrvik',
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'usage_count' ORDER BY 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['count', 'day', 'e_service_key', 'kind', 'municipality_id', 'part', 'question', 'step']); // prettier-ignore
});

test('a municipality that keeps no statistics counts nothing and shows nothing', async () => {
  const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
  const { revision } = (await ingrid.call(getSettingsEndpoint)).body;
  await ingrid.call(changeSettingsEndpoint, { body: { revision, changes: { statistics: false } } });
  const before = await counted();
  await fillIn(await world.anonymous('norrvik'), { eService: 'oppen' });
  expect(await counted()).toEqual(before);
  expect(await statistics()).toMatchObject({ kept: false, services: [], all: { firstAnswer: null } });
});
