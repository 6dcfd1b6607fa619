import { getWorkEndpoint, listBuiltEServicesEndpoint } from '@handslag/contracts/builder';
import {
  archiveEServiceEndpoint,
  closeEServiceEndpoint,
  restoreVersionEndpoint,
} from '@handslag/contracts/versions';
import { getDraftEndpoint } from '@handslag/contracts/drafts';
import { getEServiceEndpoint, listEServicesEndpoint } from '@handslag/contracts/e-services';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthor, nickname, type Author, withQuestions } from '../../../test/authoring.ts';
import { fileErrand, fillIn } from '../../../test/filling-in.ts';
import { publishSmallService, smallForm, smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

const sv = (text: string): { sv: string } => ({ sv: text });

let world: TestApp;
let david: Author;
beforeAll(async () => {
  world = await createTestApp();
  david = await createAuthor(world);
});
afterAll(() => world.close());

describe('what has been published', () => {
  test('comes back as a new version', async () => {
    const { body } = await david.publish(await david.begin());
    const definition = withQuestions((questions) => [...questions, nickname]);
    const second = await david.publish(await david.save(body, { definition }));
    const restored = await david.browser.call(restoreVersionEndpoint, {
      params: { key: body.key, version: 1 },
      body: { revision: second.body.revision },
    });
    expect(restored.body).toMatchObject({ publishedVersion: 2, changed: true, definition: smallForm });
    expect((await david.publish(restored.body)).body).toMatchObject({ publishedVersion: 3, changed: false });
    const stale = await david.browser.call(restoreVersionEndpoint, {
      params: { key: body.key, version: 1 },
      body: { revision: 1 },
    });
    expect(stale.raw.json()).toMatchObject({ code: 'work_changed' });
  });

  test('is closed and opened, by hand and by its own dates', async () => {
    const { body } = await david.publish(await david.begin());
    const params = { key: body.key };
    const closedFor = async () =>
      (await world.browser('norrvik').call(getEServiceEndpoint, { params })).body.closed;
    const state = async () =>
      (await david.browser.call(listBuiltEServicesEndpoint)).body.eServices.find(
        ({ key }) => key === body.key,
      )?.state;
    expect(await state()).toBe('published');
    await david.browser.call(closeEServiceEndpoint, { params, body: { closed: true } });
    expect([await closedFor(), await state()]).toEqual([{ reason: null, until: null }, 'closed']);
    await david.browser.call(closeEServiceEndpoint, { params, body: { closed: false } });
    expect(await closedFor()).toBeNull();

    const [now, day] = [world.clock.now().getTime(), 24 * 3_600_000];
    const opensAt = new Date(now + day).toISOString();
    const closesAt = new Date(now + 2 * day).toISOString();
    const { body: work } = await david.browser.call(getWorkEndpoint, { params });
    await david.publish(await david.save(work, { settings: { ...smallSettings, opensAt, closesAt } }));
    expect(await closedFor()).toEqual({ reason: null, until: opensAt });
    world.clock.move(day);
    expect(await closedFor()).toBeNull();
    world.clock.move(day);
    expect([await closedFor(), await state()]).toEqual([{ reason: null, until: null }, 'closed']);

    const draft = await david.begin();
    const refused = await david.browser.call(closeEServiceEndpoint, {
      params: { key: draft.key },
      body: { closed: true },
    });
    expect(refused.status).toBe(404);
  });

  test('is put away: nobody is offered it, its errands are still handled and followed', async () => {
    const key = 'undanlagd';
    await publishSmallService(world, 'norrvik', { key });
    const elsa = await world.signedIn('norrvik', '199001012385');
    const { errandId } = await fileErrand(elsa, { eService: key });
    const begun = await fillIn(elsa, { eService: key });
    const archive = (archived: boolean) =>
      david.browser.call(archiveEServiceEndpoint, { params: { key }, body: { archived } });
    expect((await archive(true)).body).toMatchObject({ archived: true });
    const opened = await elsa.call(getDraftEndpoint, { params: { draftId: begun.id } });
    expect(opened.body.eService).toMatchObject({ key, name: smallSettings.name });
    const offered = await world.browser('norrvik').call(listEServicesEndpoint);
    expect(offered.body.eServices.some((one) => one.key === key)).toBe(false);
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    const handled = await hanna.call(getHandledErrandEndpoint, { params: { errandId } });
    expect([handled.status, handled.body.status.name]).toEqual([200, sv('Inkommet')]);
    for (const url of [`/api/errands/${errandId}`, `/api/e-services/${key}/versions/1`])
      expect([url, (await elsa.send('GET', url)).statusCode]).toEqual([url, 200]);
    await archive(false);
    expect((await world.browser('norrvik').call(getEServiceEndpoint, { params: { key } })).status).toBe(200);

    const draft = await david.begin();
    const params = { key: draft.key };
    const away = await david.browser.call(archiveEServiceEndpoint, { params, body: { archived: true } });
    expect(away.body.archived).toBe(true);
    expect((await david.publish(away.body)).body).toMatchObject({ archived: false, publishedVersion: 1 });
  });
});
