import {
  deleteDraftEndpoint,
  getDraftEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  startDraftEndpoint,
} from '@handslag/contracts/drafts';
import { endSessionEndpoint, getSessionEndpoint } from '@handslag/contracts/sessions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { publishSmallService, smallForm } from '../../test/small-service.ts';
import { createTestApp, type Slug, type TestApp } from '../../test/test-app.ts';

let world: TestApp;
let persons = 0;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) {
    await publishSmallService(world, slug);
    await publishSmallService(world, slug, { key: 'oppen', settings: { login: 'none' } });
    await publishSmallService(world, slug, { key: 'valfri', settings: { login: 'optional' } });
  }
});
afterAll(() => world.close());

/** A person nobody else in these tests is. */
async function someone(slug: Slug = 'norrvik'): Promise<Browser> {
  persons += 1;
  return world.signedIn(slug, `1990010${persons % 10}${String(1000 + persons)}`);
}

async function start(browser: Browser, eService = 'liten') {
  const { status, body } = await browser.call(startDraftEndpoint, { body: { eService } });
  expect(status).toBe(201);
  return body;
}

type Change = { path: string; value: unknown };
const save = (browser: Browser, id: string, baseRevision: number, changes: Change[], more: object = {}) =>
  browser.call(saveDraftEndpoint, {
    params: { draftId: id },
    body: { version: 1, baseRevision, changes, ...more },
  });
const open = (browser: Browser, draftId: string) => browser.call(getDraftEndpoint, { params: { draftId } });

describe('starting', () => {
  test('a signed-in person begins with what is known of them, and a day when it will be deleted', async () => {
    const draft = await start(await world.signedIn('norrvik', '199001012393'));
    expect(draft).toMatchObject({
      eService: { key: 'liten', version: 1, name: { sv: 'Liten tjänst' } },
      answers: { person: { name: 'Elsa Prövare' } },
      revision: 0,
      position: null,
      upgradeNotes: [],
      attributes: { 'municipality.name': 'Norrviks kommun', 'person.signedIn': true },
    });
    const days = (Date.parse(draft.deleteAfter ?? '') - world.clock.now().getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThanOrEqual(31.1);
    expect(draft.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('a second start of the same service tells of the first; starting over deletes it', async () => {
    const browser = await someone();
    const first = await start(browser);
    const again = await browser.call(startDraftEndpoint, { body: { eService: 'liten' } });
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'draft_already_started', details: { draftId: first.id } },
    ]);
    const over = await browser.call(startDraftEndpoint, { body: { eService: 'liten', startOver: true } });
    expect(over.status).toBe(201);
    expect(over.body.id).not.toBe(first.id);
    expect((await open(browser, first.id)).status).toBe(404);
  });

  test('twenty starts at once make one draft', async () => {
    const browser = await someone();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => browser.call(startDraftEndpoint, { body: { eService: 'liten' } })),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  test('without sign-in one gets a session of one’s own, where the service allows that', async () => {
    const browser = world.browser('norrvik');
    const refused = await browser.call(startDraftEndpoint, { body: { eService: 'liten' } });
    expect([refused.status, refused.body]).toMatchObject([401, { code: 'sign_in_required' }]);
    const draft = await start(browser, 'oppen');
    expect(draft.deleteAfter).toBeNull();
    expect(draft.attributes['person.signedIn']).toBe(false);
    expect((await browser.call(getSessionEndpoint)).body).toMatchObject({ kind: 'anonymous' });
    expect((await open(browser, draft.id)).status).toBe(200);
    expect((await start(browser, 'valfri')).id).not.toBe(draft.id);
  });

  test('a closed service cannot be started, nor one that is not offered', async () => {
    const browser = await someone();
    await publishSmallService(world, 'norrvik', { key: 'stangd' });
    await world.sql('norrvik', `UPDATE e_service SET closed = true WHERE key = 'stangd'`);
    world.clock.move(6_000);
    const closed = await browser.call(startDraftEndpoint, { body: { eService: 'stangd' } });
    expect([closed.status, closed.body]).toMatchObject([409, { code: 'e_service_closed' }]);
    expect((await browser.call(startDraftEndpoint, { body: { eService: 'finns-inte' } })).status).toBe(404);
  });

  test('what is begun when a service closes can be read and changed, and is still there when it opens', async () => {
    const browser = await someone();
    await publishSmallService(world, 'norrvik', { key: 'paus' });
    const { id } = await start(browser, 'paus');
    await world.sql('norrvik', `UPDATE e_service SET closed = true WHERE key = 'paus'`);
    world.clock.move(6_000);
    expect((await save(browser, id, 0, [{ path: 'reason', value: 'Kvar' }])).status).toBe(200);
    expect((await open(browser, id)).body.answers).toMatchObject({ reason: 'Kvar' });
  });

  test('staff start nothing', async () => {
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    expect((await hanna.call(startDraftEndpoint, { body: { eService: 'oppen' } })).status).toBe(403);
  });
});

describe('saving', () => {
  test('keeps what was typed, valid or not, and tells what needs correction', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    const typed = 'inte en adress \u0000 \ud800 "\\ 😀';
    const { status, body } = await save(browser, id, 0, [
      { path: 'email', value: typed },
      { path: 'incomes[r1].amount', value: 'tolv' },
    ]);
    expect(status).toBe(200);
    expect(body.revision).toBe(1);
    expect(body.issues.map(({ path, questionId, stepId }) => ({ path, questionId, stepId }))).toEqual([
      { path: 'email', questionId: 'email', stepId: 'more' },
      { path: 'incomes[r1].amount', questionId: 'amount', stepId: 'more' },
    ]);
    const opened = await open(browser, id);
    expect(opened.body.answers).toMatchObject({
      email: typed,
      incomes: [{ id: 'r1', answers: { amount: 'tolv' } }],
    });
    expect(Date.parse(body.savedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  test('remembers where the person was', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    const position = { stepId: 'more', questionPath: 'incomes[r1].amount' };
    await save(browser, id, 0, [], { position });
    await save(browser, id, 1, [{ path: 'reason', value: 'x' }]);
    expect((await open(browser, id)).body.position).toEqual(position);
  });

  test('lets go of a place its form has not, and keeps what was typed on the way', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    const position = { stepId: 'more', questionPath: 'email' };
    await save(browser, id, 0, [], { position });
    const reply = await save(browser, id, 1, [{ path: 'reason', value: 'kvar' }], {
      position: { stepId: 'min granne Elsa', questionPath: 'reason' },
    });
    expect(reply.status).toBe(200);
    expect((await open(browser, id)).body).toMatchObject({ position, answers: { reason: 'kvar' } });
    await save(browser, id, 2, [], { position: { stepId: 'you', questionPath: 'Elsa[1].x' } });
    expect((await open(browser, id)).body.position).toEqual({ stepId: 'you', questionPath: null });
    await save(browser, id, 3, [], { position: { stepId: 'granska', questionPath: null } });
    expect((await open(browser, id)).body.position).toEqual({ stepId: 'granska', questionPath: null });
  });

  test('merges two tabs, and shows both values where they disagree', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    await save(browser, id, 0, [{ path: 'reason', value: 'ett' }]);
    const merged = await save(browser, id, 0, [{ path: 'email', value: 'a@b.se' }]);
    expect(merged.body).toMatchObject({ revision: 2, changedElsewhere: [{ path: 'reason', value: 'ett' }] });
    const refused = await save(browser, id, 0, [
      { path: 'reason', value: 'två' },
      { path: 'hasFiles', value: 'no' },
    ]);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'draft_conflict', details: { revision: 2, conflicts: [{ path: 'reason', theirs: 'ett' }] } },
    ]);
    expect((await open(browser, id)).body.answers).not.toHaveProperty('hasFiles');
    expect((await save(browser, id, 2, [{ path: 'reason', value: 'två' }])).body.revision).toBe(3);
  });

  test('sees what another process has saved', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    await save(browser, id, 0, [{ path: 'reason', value: 'här' }]);
    await world.sql(
      'norrvik',
      `UPDATE draft SET revision = 2, answers = '{"email":"d@r.se"}', field_revisions = '{"email":2,"reason":2}' WHERE id = $1`,
      [id],
    );
    const { body } = await save(browser, id, 1, [{ path: 'hasFiles', value: 'no' }]);
    expect(body).toMatchObject({ revision: 3 });
    expect(body.changedElsewhere).toEqual([
      { path: 'email', value: 'd@r.se' },
      { path: 'reason', value: null },
    ]);
    const refused = await save(browser, id, 1, [{ path: 'reason', value: 'åter' }]);
    expect(refused.status).toBe(409);
  });

  test('forty saves of different rows at once are all kept', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, row) =>
        save(browser, id, 0, [{ path: `incomes[r${row}].amount`, value: String(row) }]),
      ),
    );
    const unsaved = replies.flatMap(({ status }, row) => (status === 200 ? [] : [row]));
    for (const row of unsaved) {
      expect(replies[row]?.status).toBe(503);
      expect(
        (await save(browser, id, 0, [{ path: `incomes[r${row}].amount`, value: String(row) }])).status,
      ).toBe(200);
    }
    const { answers, revision } = (await open(browser, id)).body;
    expect(revision).toBe(40);
    expect(answers['incomes']).toHaveLength(40);
  });

  test('refuses what cannot be an answer, and stores nothing of it', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    const bad = await save(browser, id, 0, [
      { path: 'reason', value: 'x' },
      { path: 'nowhere', value: 'y' },
    ]);
    expect([bad.status, bad.body]).toMatchObject([
      422,
      { code: 'answers_not_storable', fields: [{ path: 'nowhere' }] },
    ]);
    const large = await save(browser, id, 0, [{ path: 'reason', value: 'x'.repeat(900_000) }]);
    expect([large.status, large.body]).toMatchObject([413, { code: 'draft_too_large' }]);
    expect((await open(browser, id)).body.revision).toBe(0);
    const extra = await save(browser, id, 0, [], { owner: 'someone else' });
    expect([extra.status, extra.body]).toMatchObject([400, { code: 'validation_failed' }]);
  });

  test('a session that has ended saves nothing', async () => {
    const browser = await someone();
    const { id } = await start(browser);
    const kept = new Map(browser.cookies);
    await browser.call(endSessionEndpoint);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    const refused = await save(browser, id, 0, [{ path: 'reason', value: 'x' }]);
    expect([refused.status, refused.body]).toMatchObject([401, { code: 'session_ended' }]);
  });
});

describe('policies', () => {
  test('days: the draft outlives the session and is listed with the day it goes', async () => {
    const first = await world.signedIn('norrvik', '199101012392');
    const { id } = await start(first);
    await save(first, id, 0, [{ path: 'reason', value: 'kvar' }]);
    expect((await first.call(endSessionEndpoint)).body).toEqual({ draftsDeleted: 0, draftsKept: 1 });
    const later = await world.signedIn('norrvik', '199101012392');
    const { drafts } = (await later.call(listDraftsEndpoint)).body;
    expect(drafts).toMatchObject([{ id, eService: { key: 'liten', name: { sv: 'Liten tjänst' } } }]);
    expect(drafts[0]?.deleteAfter).toMatch(/T2[123]:00:00.000Z$/);
    expect((await open(later, id)).body.answers['reason']).toBe('kvar');
  });

  test('session: the working copy is gone with the session', async () => {
    const first = await world.signedIn('sorhamn', '199101012392');
    const { id, deleteAfter } = await start(first);
    expect(deleteAfter).toBeNull();
    await save(first, id, 0, [{ path: 'reason', value: 'borta' }]);
    const elsewhere = await world.signedIn('sorhamn', '199101012392');
    expect((await elsewhere.call(listDraftsEndpoint)).body.drafts).toEqual([]);
    expect((await open(elsewhere, id)).status).toBe(404);
    expect((await first.call(endSessionEndpoint)).body).toEqual({ draftsDeleted: 1, draftsKept: 0 });
    expect(await world.sql('sorhamn', 'SELECT id FROM draft WHERE id = $1', [id])).toEqual([]);
  });

  test('session: nothing is left when the idle limit has passed', async () => {
    const browser = await someone('sorhamn');
    const { id } = await start(browser);
    await world.idleFor('sorhamn', 16);
    expect((await open(browser, id)).status).toBe(401);
    expect(await world.sql('sorhamn', 'SELECT id FROM draft WHERE id = $1', [id])).toEqual([]);
  });
});

describe('a new version of the service', () => {
  test('the draft is carried over when opened, with what changed in words; a page of the old version must reload', async () => {
    await publishSmallService(world, 'norrvik', { key: 'ny' });
    const browser = await someone();
    const { id } = await start(browser, 'ny');
    await save(browser, id, 0, [
      { path: 'reason', value: 'behåll mig' },
      { path: 'email', value: 'a@b.se' },
    ]);
    const [you, more] = smallForm.steps;
    if (!you || !more) throw new Error('two steps');
    const definition = {
      ...smallForm,
      steps: [you, { ...more, questions: more.questions.filter((question) => question.id !== 'email') }],
    };
    await publishSmallService(world, 'norrvik', { key: 'ny', version: 2, definition });
    const still = await save(browser, id, 1, [{ path: 'reason', value: 'behåll mig!' }]);
    expect(still.status).toBe(200);
    const carried = (await open(browser, id)).body;
    expect(carried).toMatchObject({
      eService: { version: 2 },
      revision: 3,
      answers: { reason: 'behåll mig!' },
    });
    expect(carried.answers).not.toHaveProperty('email');
    expect(carried.upgradeNotes).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ questionId: 'email', kind: 'removed' })]),
    );
    expect((await open(browser, id)).body.upgradeNotes).toEqual([]);
    const old = await save(browser, id, 2, [{ path: 'reason', value: 'x' }]);
    expect([old.status, old.body]).toMatchObject([409, { code: 'version_changed' }]);
    expect((await save(browser, id, 3, [{ path: 'reason', value: 'x' }], { version: 2 })).status).toBe(200);
  });
});

describe('what is not one’s own', () => {
  test('is not there: another person, another session, another municipality, staff; the same answer as for what never was', async () => {
    const owner = await someone();
    const { id } = await start(owner);
    const nameless = world.browser('norrvik');
    const { id: namelessId } = await start(nameless, 'oppen');
    const strangers = [await someone(), await world.anonymous('norrvik'), await someone('sorhamn')];
    const body = (reply: { body: unknown }): unknown => ({ ...(reply.body as object), id: '' });
    for (const stranger of strangers) {
      const unknown = await open(stranger, crypto.randomUUID());
      for (const draftId of [id, namelessId]) {
        const replies = [
          await open(stranger, draftId),
          await save(stranger, draftId, 0, [{ path: 'reason', value: 'min' }]),
          await stranger.call(deleteDraftEndpoint, { params: { draftId } }),
        ];
        for (const reply of replies) {
          expect(reply.status).toBe(404);
          expect(body(reply)).toEqual(body(unknown));
        }
      }
      expect((await stranger.call(listDraftsEndpoint)).body.drafts).toEqual([]);
    }
    const staff = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    expect((await open(staff, id)).status).toBe(403);
    expect((await staff.call(listDraftsEndpoint)).status).toBe(403);
    expect((await open(world.browser('norrvik'), id)).status).toBe(401);
    expect((await open(owner, id)).status).toBe(200);
  });

  test('a deleted draft is gone, also for its owner', async () => {
    const owner = await someone();
    const { id } = await start(owner);
    await save(owner, id, 0, [{ path: 'reason', value: 'x' }]);
    expect((await owner.call(deleteDraftEndpoint, { params: { draftId: id } })).status).toBe(204);
    expect((await open(owner, id)).status).toBe(404);
    expect((await save(owner, id, 1, [{ path: 'reason', value: 'y' }])).status).toBe(404);
    expect((await owner.call(deleteDraftEndpoint, { params: { draftId: id } })).status).toBe(404);
  });
});
