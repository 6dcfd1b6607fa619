import { randomUUID } from 'node:crypto';
import { endSessionEndpoint } from '@handslag/contracts/sessions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnonymousActor } from '../src/actor.ts';
import { startDraft } from '../src/drafts/start-draft.ts';
import { openSession } from '../src/sessions/open-session.ts';
import { fillIn } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'sorhamn');
  await publishSmallService(world, 'sorhamn', { key: 'oppen', settings: { login: 'none' } });
});
afterAll(() => world.close());

const insertFile = (draftId: string, state = 'receiving') =>
  world.sql(
    'sorhamn',
    `INSERT INTO attachment (municipality_id, id, draft_id, question_path, name, size, kind, state)
     VALUES ($1, $2, $3, 'files', 'a.txt', 3, 'txt', $4)`,
    [world.municipality('sorhamn').id, randomUUID(), draftId, state],
  );
const left = async (draftId: string) => ({
  drafts: (await world.sql('sorhamn', 'SELECT FROM draft WHERE id = $1', [draftId])).length,
  files: (await world.sql('sorhamn', 'SELECT FROM attachment WHERE draft_id = $1', [draftId])).length,
});
/** Long enough for a statement to have come to the lock it waits for. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 400));

test('signing out while a file is being added takes both the file and the working copy along', async () => {
  const citizen = await world.signedIn('sorhamn');
  const { id } = await fillIn(citizen);
  await world.sql('sorhamn', 'BEGIN');
  await world.sql('sorhamn', 'SELECT FROM draft WHERE id = $1 FOR UPDATE', [id]);
  const leaving = citizen.call(endSessionEndpoint);
  await aMoment();
  await insertFile(id);
  await world.sql('sorhamn', 'COMMIT');
  expect([(await leaving).status, await left(id)]).toEqual([200, { drafts: 0, files: 0 }]);
});

test('signing out and sending in do not stand in each other’s way', async () => {
  const citizen = await world.signedIn('sorhamn');
  const { id } = await fillIn(citizen);
  await insertFile(id);
  await world.sql('sorhamn', 'BEGIN');
  await world.sql('sorhamn', 'SELECT FROM draft WHERE id = $1 FOR UPDATE', [id]);
  const leaving = citizen.call(endSessionEndpoint);
  await aMoment();
  await world.sql('sorhamn', 'UPDATE attachment SET updated_at = now() WHERE draft_id = $1', [id]);
  await world.sql('sorhamn', 'COMMIT');
  expect([(await leaving).status, await left(id)]).toEqual([200, { drafts: 0, files: 0 }]);
});

test('a working copy begun by a request that the sign-out overtook is not left behind', async () => {
  const place = world.municipality('sorhamn');
  const { id } = await world.context.db.tenant(place.id, (tx) =>
    openSession(tx, place, { kind: 'anonymous' }),
  );
  const visitor: AnonymousActor = { kind: 'anonymous', municipality: place, sessionId: id };
  await world.sql(
    'sorhamn',
    `UPDATE session SET ended_at = now(), ended_reason = 'signed-out' WHERE id = $1`,
    [id],
  );
  const begun = startDraft(world.context, visitor, { eService: 'oppen', startOver: false });
  await expect(begun).rejects.toMatchObject({ code: 'session_ended' });
  expect(await world.sql('sorhamn', 'SELECT FROM draft WHERE session_id = $1', [id])).toEqual([]);
});
