import { cancelPublishingEndpoint, listVersionsEndpoint } from '@handslag/contracts/versions';
import { getEServiceEndpoint } from '@handslag/contracts/e-services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthor, type Author } from '../../../test/authoring.ts';
import { smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { publishPlanned } from './publish-planned.ts';

let world: TestApp;
let david: Author;
beforeAll(async () => {
  world = await createTestApp();
  david = await createAuthor(world);
});
afterAll(() => world.close());

describe('planned publishing', () => {
  const inAnHour = () => new Date(world.clock.now().getTime() + 3_600_000).toISOString();
  const tick = () => publishPlanned(world.context, world.municipality('norrvik'));

  test('happens when its time has come, by whoever planned it', async () => {
    const planned = await david.publish(await david.begin(), { at: inAnHour(), note: 'Till hösten' });
    expect(planned.body).toMatchObject({ publishedVersion: null, publishAt: expect.any(String) as string });
    await tick();
    expect(await david.workOn(planned.body.key)).toMatchObject({ publishedVersion: null });
    world.clock.move(3_600_000);
    await tick();
    await tick();
    expect(await david.workOn(planned.body.key)).toMatchObject({
      publishedVersion: 1,
      publishAt: null,
      publishProblem: null,
    });
    const { versions } = (
      await david.browser.call(listVersionsEndpoint, { params: { key: planned.body.key } })
    ).body;
    expect(versions).toMatchObject([{ publishedBy: 'David Åkerlund', note: 'Till hösten' }]);
    expect(
      (await world.browser('norrvik').call(getEServiceEndpoint, { params: { key: planned.body.key } }))
        .status,
    ).toBe(200);
    const [trace] = await world.sql<{ actor_kind: string; details: object; planner: string }>(
      'norrvik',
      `SELECT e.actor_kind, s.name AS planner FROM audit_event AS e
       JOIN staff_account AS s ON s.id::text = e.details ->> 'plannedBy'
       WHERE e.action = 'e-service:published' AND e.object_id = $1`,
      [planned.body.key],
    );
    expect(trace).toEqual({ actor_kind: 'system', planner: 'David Åkerlund' });
  });

  test('does not happen to what has been broken meanwhile, and its author is shown why', async () => {
    const { body } = await david.publish(await david.begin(), { at: inAnHour() });
    await world.sql(
      'norrvik',
      `UPDATE e_service_work SET settings = settings || '{"handlerGroup": ""}' WHERE key = $1`,
      [body.key],
    );
    world.clock.move(3_600_000);
    await tick();
    expect(await david.workOn(body.key)).toMatchObject({
      publishedVersion: null,
      publishAt: null,
      publishProblem: 'Välj vilken grupp som ska handlägga ärendena.',
    });
  });

  test('is of what its planner saw: what somebody saves afterwards is not published in their name', async () => {
    const { body } = await david.publish(await david.begin(), { at: inAnHour() });
    await david.save(body, { settings: { ...smallSettings, summary: { sv: 'Något helt annat' } } });
    world.clock.move(3_600_000);
    await tick();
    expect(await david.workOn(body.key)).toMatchObject({
      publishedVersion: null,
      publishAt: null,
      publishProblem: expect.stringMatching(/ändrades efter att publiceringen planerades/) as string,
    });
  });

  test('can be cancelled, and is refused like any other', async () => {
    const { body } = await david.publish(await david.begin(), { at: inAnHour() });
    const cancelled = await david.browser.call(cancelPublishingEndpoint, { params: { key: body.key } });
    expect(cancelled.body.publishAt).toBeNull();
    world.clock.move(3_600_000);
    await tick();
    expect(await david.workOn(body.key)).toMatchObject({ publishedVersion: null });
    const broken = await david.begin({ settings: { ...smallSettings, handlerGroup: '' } });
    expect((await david.publish(broken, { at: inAnHour() })).status).toBe(422);
  });
});
