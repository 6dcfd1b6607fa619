import { createEServiceEndpoint, type WorkProblem } from '@handslag/contracts/builder';
import { getVersionEndpoint, listVersionsEndpoint, publishWorkEndpoint } from '@handslag/contracts/versions';
import { getEServiceEndpoint } from '@handslag/contracts/e-services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthor, nickname, type Author, withQuestions } from '../../../test/authoring.ts';
import { smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let world: TestApp;
let david: Author;
beforeAll(async () => {
  world = await createTestApp();
  david = await createAuthor(world);
});
afterAll(() => world.close());

describe('publishing', () => {
  test('is refused, with everything that is missing, for a service that has only been begun', async () => {
    const { body } = await david.browser.call(createEServiceEndpoint, { body: { name: 'Halvfärdig' } });
    const refused = await david.publish(body);
    expect(refused.raw.json()).toMatchObject({ status: 422, code: 'review_failed' });
    const problems = refused.raw.json<{ details: { problems: WorkProblem[] } }>().details.problems;
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'settings.summary.sv',
        'settings.personalData.legalGround.sv',
        'definition.steps[0].questions',
      ]),
    );
    expect((await david.preview(body.key)).problems).toEqual(problems);
    expect(
      (await world.browser('norrvik').call(getEServiceEndpoint, { params: { key: body.key } })).status,
    ).toBe(404);
    expect(
      (await david.browser.call(listVersionsEndpoint, { params: { key: body.key } })).body.versions,
    ).toEqual([]);
  });

  test('makes a version that everyone sees at once, and the audit tells who', async () => {
    const work = await david.begin();
    const published = await david.publish(work, { note: 'Den första' });
    expect(published).toMatchObject({ status: 200, body: { publishedVersion: 1, changed: false } });
    const citizen = world.browser('norrvik');
    const seen = await citizen.call(getEServiceEndpoint, { params: { key: work.key } });
    expect(seen.body).toMatchObject({ version: 1, name: smallSettings.name });
    const [version] = (await david.browser.call(listVersionsEndpoint, { params: { key: work.key } })).body
      .versions;
    expect(version).toMatchObject({
      version: 1,
      publishedBy: 'David Åkerlund',
      note: 'Den första',
      current: true,
      errands: 0,
      drafts: 0,
    });
    const [event] = await world.sql<{ actor_kind: string }>(
      'norrvik',
      `SELECT actor_kind FROM audit_event WHERE action = 'e-service:published' AND object_id = $1`,
      [work.key],
    );
    expect(event).toEqual({ actor_kind: 'staff' });
  });

  test('of what is already published makes no version', async () => {
    const first = await david.publish(await david.begin());
    expect((await david.publish(first.body)).body.publishedVersion).toBe(1);
  });

  test('from an old revision is refused', async () => {
    const work = await david.begin();
    const refused = await david.publish({ ...work, revision: work.revision - 1 });
    expect(refused.raw.json()).toMatchObject({ code: 'work_changed', details: { revision: work.revision } });
  });

  test('tells in plain words what changes, then and afterwards', async () => {
    const { body } = await david.publish(await david.begin());
    const definition = withQuestions((questions) => [...questions, nickname]);
    const work = await david.save(body, { definition, settings: { ...smallSettings, minutesToComplete: 7 } });
    const expected = [
      'Frågan ”Smeknamn” är ny i steget ”Om dig”.',
      'Inställningen ”Tid att fylla i” har ändrats från ”2” till ”7”.',
    ];
    expect((await david.preview(work.key)).changes).toEqual(expected);
    expect((await david.publish(work)).body.publishedVersion).toBe(2);
    const params = { key: work.key, version: 2 };
    expect((await david.browser.call(getVersionEndpoint, { params })).body).toMatchObject({
      changes: expected,
      current: true,
      settings: { minutesToComplete: 7 },
    });
    const older = await david.browser.call(getVersionEndpoint, { params: { ...params, version: 1 } });
    expect(older.body).toMatchObject({ changes: [], current: false, settings: { minutesToComplete: 2 } });
    expect((await david.browser.call(getVersionEndpoint, { params: { ...params, version: 3 } })).status).toBe(
      404,
    );
  });

  test('is only for those who may', async () => {
    const work = await david.begin();
    const sent = { params: { key: work.key }, body: { revision: work.revision, note: '', at: null } };
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    expect((await hanna.call(publishWorkEndpoint, sent)).status).toBe(403);
    const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
    expect((await nils.call(publishWorkEndpoint, sent)).status).toBe(404);
  });
});
