import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDraftEndpoint, saveDraftEndpoint } from '@handslag/contracts/drafts';
import { endSessionEndpoint } from '@handslag/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileErrand, fillIn } from '../../test/filling-in.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { deleteExpiredDrafts } from './delete-expired-drafts.ts';
import { deleteForgottenPeople } from './delete-forgotten-people.ts';
import { deleteOldSessions } from './delete-old-sessions.ts';
import { remindOfDrafts } from './remind-of-drafts.ts';
import { removeAbandonedFiles, removeStrayUploads } from './remove-abandoned-files.ts';

const day = 86_400_000;
let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
});
afterAll(() => world.close());

const norrvik = () => world.municipality('norrvik');

/** Some days pass, for the application; the person is signed in all the same. */
async function after(days: number, look: () => Promise<void>): Promise<void> {
  world.clock.move(days * day);
  try {
    await look();
  } finally {
    world.clock.move(-days * day);
  }
}

test('a draft is there through its last day, its owner is reminded before it goes, and then it and its files are gone', async () => {
  const elsa = await world.signedIn('norrvik', '199002022382');
  elsa.cookies.set('language', 'fi');
  const begun = await fillIn(elsa);
  const saved = (
    await elsa.call(saveDraftEndpoint, {
      params: { draftId: begun.id },
      body: {
        version: begun.eService.version,
        baseRevision: begun.revision,
        changes: [{ path: 'reason', value: 'Därför att jag vill det' }],
        position: { stepId: 'you', questionPath: null },
      },
    })
  ).body;
  const draft = { id: begun.id, deleteAfter: saved.deleteAfter };
  const [kept] = await world.sql<{ saved_at: Date }>('norrvik', 'SELECT saved_at FROM draft WHERE id = $1', [
    draft.id,
  ]);
  expect(kept?.saved_at).toBeInstanceOf(Date);
  const storageKey = world.context.files.kept.nameFor(norrvik().id);
  await world.context.files.kept.write(storageKey, Buffer.from('hej'));
  await world.sql(
    'norrvik',
    `INSERT INTO attachment (municipality_id, draft_id, question_path, name, size, kind, state, sha256, storage_key)
     VALUES ($1, $2, 'files', 'a.txt', 3, 'txt', 'clean', $3, $4)`,
    [norrvik().id, draft.id, 'a'.repeat(64), storageKey],
  );
  const drafts = () => world.sql('norrvik', 'SELECT id FROM draft WHERE id = $1', [draft.id]);
  const reminders = () =>
    world.sql(
      'norrvik',
      `SELECT recipient, language, payload - 'personId' AS payload FROM notification WHERE template = 'draft-reminder'`,
    );

  await after(26, async () => {
    expect(await remindOfDrafts(world.context, norrvik())).toBe(0);
  });
  await after(29, async () => {
    expect(await remindOfDrafts(world.context, norrvik())).toBe(1);
    expect(await remindOfDrafts(world.context, norrvik())).toBe(0);
    expect(await reminders()).toEqual([
      { recipient: 'elsa@example.se', language: 'fi', payload: { deleteOn: draft.deleteAfter } },
    ]);
  });
  await after(29.9, async () => {
    expect(await deleteExpiredDrafts(world.context, norrvik())).toBe(0);
    expect(await drafts()).toHaveLength(1);
  });
  await after(31.1, async () => {
    expect(await deleteExpiredDrafts(world.context, norrvik())).toBe(1);
  });
  expect(await drafts()).toEqual([]);
  expect(await world.context.files.kept.has(storageKey)).toBe(true);
  expect(await removeAbandonedFiles(world.context, norrvik())).toBe(1);
  expect(await world.context.files.kept.has(storageKey)).toBe(false);
  expect(await removeAbandonedFiles(world.context, norrvik())).toBe(0);
  const trace = await world.sql(
    'norrvik',
    `SELECT actor_kind, details FROM audit_event WHERE action = 'drafts:expired'`,
  );
  expect(trace).toEqual([{ actor_kind: 'system', details: { count: 1 } }]);
});

test('each change gives the draft its full time again, and a new reminder', async () => {
  const elsa = await world.signedIn('norrvik', '199003032381');
  const draft = await fillIn(elsa);
  await after(29, async () => {
    await remindOfDrafts(world.context, norrvik());
    const body = {
      version: 1,
      baseRevision: draft.revision,
      changes: [{ path: 'reason', value: 'än en gång' }],
    };
    const saved = await elsa.call(saveDraftEndpoint, { params: { draftId: draft.id }, body });
    expect(saved.status).toBe(200);
    expect(Date.parse(saved.body.deleteAfter ?? '') - Date.parse(draft.deleteAfter ?? '')).toBeGreaterThan(
      28 * day,
    );
    // The database's own clock stands still in this test.
    await world.sql('norrvik', 'UPDATE draft SET saved_at = $1 WHERE id = $2', [world.clock.now(), draft.id]);
  });
  await after(32, async () => {
    expect(await deleteExpiredDrafts(world.context, norrvik())).toBe(0);
    expect((await elsa.call(getDraftEndpoint, { params: { draftId: draft.id } })).status).toBe(200);
  });
  await after(58, async () => {
    expect(await remindOfDrafts(world.context, norrvik())).toBe(1);
  });
});

test('sessions are forgotten ninety days after their end, living ones never', async () => {
  const elsa = await world.signedIn('norrvik', '199004042380');
  await elsa.call(endSessionEndpoint);
  const sessions = async () => {
    const [row] = await world.sql<{ ended: number; open: number }>(
      'norrvik',
      'SELECT count(ended_at)::int AS ended, (count(*) - count(ended_at))::int AS open FROM session',
    );
    return row;
  };
  const before = await sessions();
  expect(before?.ended).toBeGreaterThan(0);
  await after(89, async () => void expect(await deleteOldSessions(world.context, norrvik())).toBe(0));
  await after(
    91,
    async () => void expect(await deleteOldSessions(world.context, norrvik())).toBe(before?.ended),
  );
  expect(await sessions()).toEqual({ ended: 0, open: before?.open });
});

test('uploads that were never finished, and bytes nobody waits for, are removed after a day', async () => {
  const elsa = await world.signedIn('norrvik', '199005052389');
  const draft = await fillIn(elsa);
  const { arriving } = world.context.files;
  await mkdir(arriving, { recursive: true });
  const [begun, checking, stray] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const yesterday = new Date(Date.now() - 2 * day);
  for (const id of [begun, checking, stray]) {
    for (const path of [join(arriving, id), join(arriving, `${id}.json`)]) {
      await writeFile(path, '{}');
      await utimes(path, yesterday, yesterday);
    }
  }
  for (const [id, state] of [
    [begun, 'receiving'],
    [checking, 'scanning'],
  ]) {
    await world.sql(
      'norrvik',
      `INSERT INTO attachment (municipality_id, id, draft_id, question_path, name, size, kind, state, created_at)
       VALUES ($1, $2, $3, 'files', 'a.txt', 3, 'txt', $4, now() - interval '2 days')`,
      [norrvik().id, id, draft.id, state],
    );
  }
  expect(await removeAbandonedFiles(world.context, norrvik())).toBe(1);
  expect(await removeStrayUploads(world.context, [norrvik(), world.municipality('sorhamn')])).toBe(1);
  const { readdir } = await import('node:fs/promises');
  expect((await readdir(arriving)).sort()).toEqual([checking, `${checking}.json`].sort());
  expect(await world.sql('norrvik', 'SELECT state FROM attachment WHERE draft_id = $1', [draft.id])).toEqual([
    { state: 'scanning' },
  ]);
});

test('whoever has nothing here any longer is forgotten, and whoever has anything is not', async () => {
  const people = async () => {
    const rows = await world.sql<{ number: string }>(
      'norrvik',
      'SELECT personal_number AS number FROM person',
    );
    return rows.map(({ number }) => number);
  };
  const [idle, filing, writing] = ['199001032391', '198301109289', '198301199298'] as const;
  const visitor = await world.signedIn('norrvik', idle);
  const filer = await world.signedIn('norrvik', filing);
  const writer = await world.signedIn('norrvik', writing);
  await fileErrand(filer);
  await fillIn(writer);
  for (const browser of [visitor, filer, writer]) await browser.call(endSessionEndpoint, {});
  const forget = async () => {
    await deleteOldSessions(world.context, norrvik());
    await deleteForgottenPeople(world.context, norrvik());
  };
  await after(89, async () => {
    await forget();
    expect(await people()).toContain(idle);
  });
  await after(91, async () => {
    await forget();
    expect(await people()).not.toContain(idle);
    expect(await people()).toEqual(expect.arrayContaining([filing, writing]));
  });
  await world.signedIn('norrvik', idle);
  expect(await people()).toContain(idle);
});
