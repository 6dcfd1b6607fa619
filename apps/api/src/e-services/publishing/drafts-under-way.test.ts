import { listVersionsEndpoint } from '@handslag/contracts/versions';
import { getDraftEndpoint } from '@handslag/contracts/drafts';
import type { EServiceDefinition } from '@handslag/form-engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthor, nickname, type Author } from '../../../test/authoring.ts';
import { fillIn } from '../../../test/filling-in.ts';
import { smallForm, smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { replayDrafts } from './replay-drafts.ts';

let world: TestApp;
let david: Author;
beforeAll(async () => {
  world = await createTestApp();
  david = await createAuthor(world);
});
afterAll(() => world.close());

const few = { total: null, replayed: null, unaffected: null, askedAgain: null, losing: null };
const replayed = (key: string, definition: EServiceDefinition) =>
  replayDrafts(world.context, world.municipality('norrvik'), key, definition);

describe('with three who are filling in', () => {
  test('their drafts are counted before, and carried after', async () => {
    const { body } = await david.publish(await david.begin());
    const key = body.key;
    const people = await Promise.all(
      ['199001012385', '199001032391', '198301109289'].map((number) => world.signedIn('norrvik', number)),
    );
    const drafts = await Promise.all([
      fillIn(people[0]!, { eService: key }),
      fillIn(people[1]!, { eService: key, answers: [{ path: 'reason', value: 'Därför' }] }),
      fillIn(people[2]!, { eService: key, answers: [{ path: 'person.phone', value: '070-174 06 35' }] }),
    ]);
    const same = await david.save(body, { settings: { ...smallSettings, minutesToComplete: 3 } });
    // Three are so few that what happens to them might tell of somebody.
    expect((await david.preview(key)).drafts).toEqual(few);
    expect(await replayed(key, same.definition)).toEqual({
      total: 3,
      replayed: 3,
      unaffected: 3,
      askedAgain: 0,
      losing: 0,
    });

    const last = smallForm.steps.length - 1;
    const definition: EServiceDefinition = {
      format: 1,
      steps: smallForm.steps.map((step, index) => ({
        ...step,
        questions: [
          ...step.questions.filter(({ id }) => id !== 'reason'),
          ...(index === last ? [nickname] : []),
        ],
      })),
    };
    const work = await david.save(same, { definition });
    expect((await david.preview(key)).drafts).toEqual(few);
    const told = await replayed(key, definition);
    expect(told).toMatchObject({ total: 3, replayed: 3, losing: 2 });
    expect(told.unaffected + told.askedAgain + told.losing).toBe(3);

    expect((await david.publish(work)).body.publishedVersion).toBe(2);
    expect((await david.browser.call(listVersionsEndpoint, { params: { key } })).body.versions).toMatchObject(
      [
        { version: 2, drafts: 0 },
        // So few are not counted to anyone.
        { version: 1, drafts: null },
      ],
    );
    const opened = await people[0]!.call(getDraftEndpoint, { params: { draftId: drafts[0].id } });
    expect(opened.body).toMatchObject({ eService: { version: 2 } });
    expect(opened.body.answers).toMatchObject({ person: { email: 'elsa@example.se' } });
    expect(opened.body.answers).not.toHaveProperty('reason');
  });
});
