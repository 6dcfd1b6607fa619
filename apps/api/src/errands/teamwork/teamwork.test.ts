import { getMyErrandEndpoint, withdrawErrandEndpoint } from '@handslag/contracts/errands';
import {
  assignErrandEndpoint,
  changeStatusEndpoint,
  getHandledErrandEndpoint,
} from '@handslag/contracts/handling';
import {
  addNoteEndpoint,
  addTaskEndpoint,
  handOverEndpoint,
  linkErrandEndpoint,
  listColleaguesEndpoint,
  notePresenceEndpoint,
  setCoHandlerEndpoint,
  setTaskDoneEndpoint,
} from '@handslag/contracts/teamwork';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService, smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let world: TestApp;
let hanna: Browser;
let ingrid: Browser;
let oskar: Browser;
let ids: Record<string, string>;
let people = 0;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
  [hanna, ingrid, oskar] = (await Promise.all(
    ['norrvik-hanna', 'norrvik-ingrid', 'norrvik-oskar'].map((name) => world.staffSignedIn('norrvik', name)),
  )) as [Browser, Browser, Browser];
  const accounts = await world.sql<{ subject: string; id: string }>(
    'norrvik',
    'SELECT subject, id FROM staff_account',
  );
  ids = Object.fromEntries(accounts.map(({ subject, id }) => [subject, id]));
});
afterAll(() => world.close());

async function filed() {
  people += 1;
  const elsa = await world.signedIn('norrvik', `19910101${3000 + people}`);
  const { errandId, registrationNumber } = await fileErrand(elsa);
  return { elsa, errandId, registrationNumber, params: { errandId } };
}
const open = async (browser: Browser, errandId: string) =>
  (await browser.call(getHandledErrandEndpoint, { params: { errandId } })).body;
const isUnread = async (errandId: string, subject: string) =>
  (
    await world.sql('norrvik', 'SELECT FROM errand_read WHERE errand_id = $1 AND staff_account_id = $2', [
      errandId,
      ids[subject],
    ])
  ).length === 0;
const codeOf = (reply: { raw: { json: () => { code: string } } }): string => reply.raw.json().code;

describe('among colleagues', () => {
  test('a note is for staff only, and unread to whom it mentions', async () => {
    const { elsa, errandId, params } = await filed();
    await open(ingrid, errandId);
    const { status, body } = await hanna.call(addNoteEndpoint, {
      params,
      body: { text: 'Titta på det här', mentions: [ids['norrvik-ingrid']] },
    });
    expect(status).toBe(200);
    expect(body.timeline.at(-1)).toMatchObject({
      kind: 'note',
      text: 'Titta på det här',
      visibleToCitizen: false,
    });
    expect(body.timeline.at(-1)?.about).toContain('Ingrid');
    expect(await isUnread(errandId, 'norrvik-ingrid')).toBe(true);
    expect((await elsa.call(getMyErrandEndpoint, { params })).raw.body).not.toContain('Titta på det här');
    const outside = await hanna.call(addNoteEndpoint, {
      params,
      body: { text: 'Hej', mentions: [ids['norrvik-oskar']] },
    });
    expect([outside.status, codeOf(outside)]).toEqual([422, 'colleague_unknown']);
  });

  test('a task is given, overdue, done and undone', async () => {
    const { errandId, params } = await filed();
    const { body } = await hanna.call(addTaskEndpoint, {
      params,
      body: { text: 'Ring skolan', assignee: ids['norrvik-ingrid'], dueOn: '2020-01-01' },
    });
    const [task] = body.tasks;
    expect(task).toMatchObject({ text: 'Ring skolan', overdue: true, doneAt: null });
    const tick = async (done: boolean) =>
      (await ingrid.call(setTaskDoneEndpoint, { params: { errandId, taskId: task?.id }, body: { done } }))
        .body.tasks[0];
    expect(await tick(true)).toMatchObject({ overdue: false });
    expect((await tick(true))?.doneBy).toContain('Ingrid');
    expect(await tick(false)).toMatchObject({ doneAt: null, doneBy: null });
    const other = await filed();
    const astray = await hanna.call(setTaskDoneEndpoint, {
      params: { errandId: other.errandId, taskId: task?.id },
      body: { done: true },
    });
    expect(astray.status).toBe(404);
  });

  test('the errand is given to a colleague with a note, and handles with co-handlers', async () => {
    const { errandId, params } = await filed();
    const { revision } = await open(hanna, errandId);
    const given = await hanna.call(assignErrandEndpoint, {
      params,
      body: { revision, assignee: ids['norrvik-ingrid'], note: 'Du kan det här' },
    });
    expect(given.body.assignee?.id).toBe(ids['norrvik-ingrid']);
    expect(given.body.timeline.at(-1)).toMatchObject({ kind: 'assigned', text: 'Du kan det här' });
    expect(await isUnread(errandId, 'norrvik-ingrid')).toBe(true);
    const stranger = await hanna.call(assignErrandEndpoint, {
      params,
      body: { revision: given.body.revision, assignee: ids['norrvik-oskar'] },
    });
    expect(codeOf(stranger)).toBe('colleague_unknown');
    const set = (takesPart: boolean) =>
      hanna.call(setCoHandlerEndpoint, { params, body: { account: ids['norrvik-hanna'], takesPart } });
    expect((await set(true)).body.coHandlers.map(({ id }) => id)).toEqual([ids['norrvik-hanna']]);
    expect((await set(false)).body.coHandlers).toEqual([]);
  });

  test('the errand is handed over to another group, and is gone from the first', async () => {
    const { errandId, params } = await filed();
    const { revision } = await open(hanna, errandId);
    const choices = (await hanna.call(listColleaguesEndpoint, { params })).body;
    expect(choices.groups).toContain('bygg-och-miljo');
    expect(choices.groups).not.toContain('kontaktcenter');
    expect(choices.colleagues.map(({ id }) => id)).toContain(ids['norrvik-ingrid']);
    const handed = await hanna.call(handOverEndpoint, {
      params,
      body: { revision, group: 'bygg-och-miljo', note: 'Ert bord' },
    });
    expect(handed.body).toEqual({ errand: null });
    expect((await hanna.call(getHandledErrandEndpoint, { params })).status).toBe(404);
    expect(await open(oskar, errandId)).toMatchObject({ handlerGroup: 'bygg-och-miljo', assignee: null });
    const nowhere = await oskar.call(handOverEndpoint, {
      params,
      body: { revision: (await open(oskar, errandId)).revision, group: 'finns-inte', note: '' },
    });
    expect(codeOf(nowhere)).toBe('colleague_unknown');
  });

  test('errands are linked from both sides, and those one does not handle are not told of', async () => {
    const [one, other] = [await filed(), await filed()];
    const link = (related: boolean, registrationNumber = other.registrationNumber) =>
      hanna.call(linkErrandEndpoint, { params: one.params, body: { registrationNumber, related } });
    expect((await link(true)).body.related.map(({ id }) => id)).toEqual([other.errandId]);
    expect((await open(hanna, other.errandId)).related.map(({ id }) => id)).toEqual([one.errandId]);
    expect(codeOf(await link(true, one.registrationNumber))).toBe('related_errand_unknown');
    await world.sql('norrvik', `UPDATE errand SET handler_group = 'bygg-och-miljo' WHERE id = $1`, [
      other.errandId,
    ]);
    expect((await open(hanna, one.errandId)).related).toEqual([]);
    expect(codeOf(await link(false))).toBe('related_errand_unknown');
    await world.sql('norrvik', `UPDATE errand SET handler_group = 'kontaktcenter' WHERE id = $1`, [
      other.errandId,
    ]);
    expect((await link(false)).body.related).toEqual([]);
  });

  test('who has the errand on the screen is seen by the others until they leave', async () => {
    const { errandId, params } = await filed();
    const present = async (browser: Browser, given: object) =>
      (await browser.call(notePresenceEndpoint, { params, body: { writing: false, ...given } })).body;
    expect((await present(hanna, { writing: true })).others).toEqual([]);
    const seen = await present(ingrid, {});
    expect(seen.others).toMatchObject([{ id: ids['norrvik-hanna'], writing: true }]);
    expect(seen.revision).toBe((await open(hanna, errandId)).revision);
    await present(hanna, { leaving: true });
    expect((await present(ingrid, {})).others).toEqual([]);
    expect((await oskar.call(notePresenceEndpoint, { params, body: { writing: false } })).status).toBe(404);
  });

  test('two who act at once do not overwrite each other', async () => {
    const { errandId, params } = await filed();
    const { revision } = await open(hanna, errandId);
    const both = await Promise.all([
      hanna.call(changeStatusEndpoint, { params, body: { revision, status: 'utreds', message: '' } }),
      ingrid.call(assignErrandEndpoint, { params, body: { revision, assignee: 'me' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

test('a status may only be followed by those the service lets follow', async () => {
  const statuses = smallSettings.statuses.map((status) =>
    status.id === 'inkommet' ? { ...status, next: ['utreds'] } : status,
  );
  await publishSmallService(world, 'norrvik', { key: 'styrd', settings: { statuses } });
  people += 1;
  const elsa = await world.signedIn('norrvik', `19910101${3000 + people}`);
  const { errandId } = await fileErrand(elsa, { eService: 'styrd' });
  const shown = await open(hanna, errandId);
  expect(shown.statuses.map(({ id }) => id)).toEqual(['utreds']);
  const closed = await hanna.call(changeStatusEndpoint, {
    params: { errandId },
    body: { revision: shown.revision, status: 'avslutat', message: '' },
  });
  expect([closed.status, codeOf(closed)]).toEqual([409, 'status_change_not_allowed']);
});

test('the applicant takes the errand back once, and not when it is over', async () => {
  const { elsa, errandId, params } = await filed();
  const { status, body } = await elsa.call(withdrawErrandEndpoint, { params, body: {} });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: { id: 'aterkallat', name: { sv: 'Återkallat' } },
    mayWithdraw: false,
  });
  expect(body.timeline.at(-1)).toMatchObject({ kind: 'errand_withdrawn', by: 'Du' });
  const again = await elsa.call(withdrawErrandEndpoint, { params, body: {} });
  expect([again.status, codeOf(again)]).toEqual([409, 'errand_closed']);
  expect((await open(hanna, errandId)).status.contentType).toBe('closed');
});
