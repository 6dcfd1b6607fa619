import {
  archiveEServiceEndpoint,
  cancelPublishingEndpoint,
  closeEServiceEndpoint,
  createEServiceEndpoint,
  getVersionEndpoint,
  getWorkEndpoint,
  listBuiltEServicesEndpoint,
  listVersionsEndpoint,
  previewPublishingEndpoint,
  publishWorkEndpoint,
  restoreVersionEndpoint,
  saveWorkEndpoint,
  type Work,
  type WorkProblem,
} from '@handslag/contracts/builder';
import { getDraftEndpoint } from '@handslag/contracts/drafts';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import { getEServiceEndpoint, listEServicesEndpoint } from '@handslag/contracts/e-services';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import type { EServiceDefinition, Question } from '@handslag/form-engine';
import { sampleEServices } from '@handslag/samples/e-services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand, fillIn } from '../../../test/filling-in.ts';
import { publishSmallService, smallForm, smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { publishPlanned } from './publish-planned.ts';

const sv = (text: string): { sv: string } => ({ sv: text });

let world: TestApp;
let david: Browser;
beforeAll(async () => {
  world = await createTestApp();
  david = await world.staffSignedIn('norrvik', 'norrvik-david');
});
afterAll(() => world.close());

let made = 0;
type Content = { settings: EServiceSettings; definition: EServiceDefinition };
const sound: Content = { settings: smallSettings, definition: smallForm };

/** A new service that holds this. */
async function begin(content: Partial<Content> = {}): Promise<Work> {
  made += 1;
  const { body } = await david.call(createEServiceEndpoint, { body: { name: `Prov nummer ${made}` } });
  return save(body, { ...sound, ...content });
}

async function save(work: Pick<Work, 'key' | 'revision'>, content: Partial<Content>): Promise<Work> {
  const params = { key: work.key };
  const { settings, definition } = (await david.call(getWorkEndpoint, { params })).body;
  const body = { revision: work.revision, tab: 'prov', settings, definition, ...content };
  expect((await david.call(saveWorkEndpoint, { params, body })).status).toBe(200);
  return (await david.call(getWorkEndpoint, { params })).body;
}

const publish = (
  { key, revision }: Pick<Work, 'key' | 'revision'>,
  { at = null, note = '', browser = david }: { at?: string | null; note?: string; browser?: Browser } = {},
) => browser.call(publishWorkEndpoint, { params: { key }, body: { revision, note, at } });

const preview = async (key: string) =>
  (await david.call(previewPublishingEndpoint, { params: { key } })).body;

const withQuestions = (
  change: (questions: readonly Question[]) => readonly Question[],
): EServiceDefinition => {
  const [first, ...rest] = smallForm.steps;
  if (!first) throw new Error('no step');
  return { format: 1, steps: [{ ...first, questions: change(first.questions) }, ...rest] };
};
const nickname: Question = { id: 'smeknamn', type: 'text', label: sv('Smeknamn'), required: false };

describe('publishing', () => {
  test('is refused, with everything that is missing, for a service that has only been begun', async () => {
    const { body } = await david.call(createEServiceEndpoint, { body: { name: 'Halvfärdig' } });
    const refused = await publish(body);
    expect(refused.raw.json()).toMatchObject({ status: 422, code: 'review_failed' });
    const problems = refused.raw.json<{ details: { problems: WorkProblem[] } }>().details.problems;
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'settings.summary.sv',
        'settings.personalData.legalGround.sv',
        'definition.steps[0].questions',
      ]),
    );
    expect((await preview(body.key)).problems).toEqual(problems);
    expect(
      (await world.browser('norrvik').call(getEServiceEndpoint, { params: { key: body.key } })).status,
    ).toBe(404);
    expect((await david.call(listVersionsEndpoint, { params: { key: body.key } })).body.versions).toEqual([]);
  });

  test('makes a version that everyone sees at once, and the audit tells who', async () => {
    const work = await begin();
    const published = await publish(work, { note: 'Den första' });
    expect(published).toMatchObject({ status: 200, body: { publishedVersion: 1, changed: false } });
    const citizen = world.browser('norrvik');
    const seen = await citizen.call(getEServiceEndpoint, { params: { key: work.key } });
    expect(seen.body).toMatchObject({ version: 1, name: smallSettings.name });
    const [version] = (await david.call(listVersionsEndpoint, { params: { key: work.key } })).body.versions;
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
    const first = await publish(await begin());
    expect((await publish(first.body)).body.publishedVersion).toBe(1);
  });

  test('from an old revision is refused', async () => {
    const work = await begin();
    const refused = await publish({ ...work, revision: work.revision - 1 });
    expect(refused.raw.json()).toMatchObject({ code: 'work_changed', details: { revision: work.revision } });
  });

  test('tells in plain words what changes, then and afterwards', async () => {
    const { body } = await publish(await begin());
    const definition = withQuestions((questions) => [...questions, nickname]);
    const work = await save(body, { definition, settings: { ...smallSettings, minutesToComplete: 7 } });
    const expected = [
      'Frågan ”Smeknamn” är ny i steget ”Om dig”.',
      'Inställningen ”Tid att fylla i” har ändrats från ”2” till ”7”.',
    ];
    expect((await preview(work.key)).changes).toEqual(expected);
    expect((await publish(work)).body.publishedVersion).toBe(2);
    const params = { key: work.key, version: 2 };
    expect((await david.call(getVersionEndpoint, { params })).body).toMatchObject({
      changes: expected,
      current: true,
      settings: { minutesToComplete: 7 },
    });
    const older = await david.call(getVersionEndpoint, { params: { ...params, version: 1 } });
    expect(older.body).toMatchObject({ changes: [], current: false, settings: { minutesToComplete: 2 } });
    expect((await david.call(getVersionEndpoint, { params: { ...params, version: 3 } })).status).toBe(404);
  });

  const statuses = smallSettings.statuses;
  const [submitted, ongoing, closed] = statuses;
  if (!submitted || !ongoing || !closed) throw new Error('too few statuses');
  const name: Question = { id: 'kontakt', type: 'contact', label: sv('Den andra'), fields: ['name'] };
  test.each<[string, Partial<EServiceSettings>, string]>([
    [
      'no legal ground',
      { personalData: { ...smallSettings.personalData, legalGround: sv(' ') } },
      'settings.personalData.legalGround.sv',
    ],
    [
      'no retention',
      { personalData: { ...smallSettings.personalData, retention: sv(' ') } },
      'settings.personalData.retention.sv',
    ],
    ['no handlers', { handlerGroup: ' ' }, 'settings.handlerGroup'],
    ['an unknown e-legitimation', { eids: ['okand-eid'] }, 'settings.eids[0]'],
    ['no e-legitimation at all', { eids: [] }, 'settings.eids'],
    [
      'a first status that is closed',
      { statuses: [{ ...closed, id: 'a' }, closed] },
      'settings.statuses[0].contentType',
    ],
    ['no status to end in', { statuses: [submitted, ongoing] }, 'settings.statuses'],
    ['two statuses alike', { statuses: [submitted, { ...closed, id: submitted.id }] }, 'settings.statuses'],
    [
      'a next status that is not there',
      { statuses: [{ ...submitted, next: ['ingen'] }, closed] },
      'settings.statuses[0].next[0]',
    ],
    ['signing without sign-in', { signing: 'applicant', login: 'none' }, 'settings.signing'],
    ['several parties that nobody names', { signing: 'several-parties' }, 'settings.signingParties'],
    [
      'a party that no question names',
      {
        signing: 'several-parties',
        signingParties: { questions: ['ingen'], order: 'parallel', deadlineDays: 9 },
      },
      'settings.signingParties.questions[0]',
    ],
    [
      'a party that is no contact',
      {
        signing: 'several-parties',
        signingParties: { questions: ['reason'], order: 'parallel', deadlineDays: 9 },
      },
      'settings.signingParties.questions[0]',
    ],
    [
      'a party known by name only',
      {
        signing: 'several-parties',
        signingParties: { questions: ['kontakt'], order: 'parallel', deadlineDays: 9 },
      },
      'settings.signingParties.questions[0]',
    ],
    [
      'a rule about a question that is not there',
      { assignmentRules: [{ when: { shown: 'ingen' }, handlerGroup: 'kansli' }] },
      'settings.assignmentRules[0].when',
    ],
    [
      'a rule that is none',
      { assignmentRules: [{ when: { hej: 1 } as never, handlerGroup: 'kansli' }] },
      'settings.assignmentRules[0].when',
    ],
    [
      'closing before opening',
      { opensAt: '2027-01-02T00:00:00+01:00', closesAt: '2027-01-01T00:00:00+01:00' },
      'settings.closesAt',
    ],
  ])('is refused with %s', async (_name, settings, path) => {
    const definition = withQuestions((questions) => [...questions, name]);
    const work = await begin({ settings: { ...smallSettings, ...settings }, definition });
    const refused = await publish(work);
    const problems = refused.raw.json<{ details: { problems: WorkProblem[] } }>().details.problems;
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([refused.status, errors.map((problem) => problem.path)]).toEqual([422, [path]]);
    expect(errors[0]?.message).toMatch(/\.$/);
  });

  test('is refused for a form with a dead end, and names the question', async () => {
    const stop: Question = { id: 'stopp', type: 'stop', label: sv('Nej'), text: sv('Det går inte.') };
    const work = await begin({ definition: withQuestions((questions) => [...questions, stop]) });
    const problems = (await preview(work.key)).problems.filter(({ severity }) => severity === 'error');
    expect(problems).toMatchObject([
      { question: 'Nej', path: expect.stringMatching(/^definition\.steps/) as string },
    ]);
    expect((await publish(work)).status).toBe(422);
  });

  test('is not stopped by words that are hard to read, which are pointed out', async () => {
    const summary = sv('Du ska inkomma med underlag.');
    const work = await begin({ settings: { ...smallSettings, summary } });
    const { problems } = await preview(work.key);
    expect(problems).toContainEqual({
      severity: 'warning',
      path: 'settings.summary',
      message: '”inkomma med” är krångligt. Skriv ”lämna in”.',
    });
    expect((await publish(work)).status).toBe(200);
  });

  test('is open to each shipped service as it is', async () => {
    for (const { key } of sampleEServices) {
      const answer = await david.call(previewPublishingEndpoint, { params: { key } });
      if (answer.status === 404) continue;
      const known = answer.body.problems.filter(({ path }) => path !== 'settings.eids');
      expect([key, known]).toEqual([key, []]);
    }
  });

  test('is only for those who may', async () => {
    const work = await begin();
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    expect((await publish(work, { browser: hanna })).status).toBe(403);
    const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
    expect((await publish(work, { browser: nils })).status).toBe(404);
  });
});

describe('with three who are filling in', () => {
  test('their drafts are counted before, and carried after', async () => {
    const { body } = await publish(await begin());
    const key = body.key;
    const people = await Promise.all(
      ['199001012385', '199001032391', '198301109289'].map((number) => world.signedIn('norrvik', number)),
    );
    const drafts = await Promise.all([
      fillIn(people[0]!, { eService: key }),
      fillIn(people[1]!, { eService: key, answers: [{ path: 'reason', value: 'Därför' }] }),
      fillIn(people[2]!, { eService: key, answers: [{ path: 'person.phone', value: '070-174 06 35' }] }),
    ]);
    const same = await save(body, { settings: { ...smallSettings, minutesToComplete: 3 } });
    expect((await preview(key)).drafts).toEqual({
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
    const work = await save(same, { definition });
    const { drafts: told } = await preview(key);
    expect(told).toMatchObject({ total: 3, replayed: 3, losing: 2 });
    expect(told.unaffected + told.askedAgain + told.losing).toBe(3);

    expect((await publish(work)).body.publishedVersion).toBe(2);
    expect((await david.call(listVersionsEndpoint, { params: { key } })).body.versions).toMatchObject([
      { version: 2, drafts: 0 },
      { version: 1, drafts: 3 },
    ]);
    const opened = await people[0]!.call(getDraftEndpoint, { params: { draftId: drafts[0].id } });
    expect(opened.body).toMatchObject({ eService: { version: 2 } });
    expect(opened.body.answers).toMatchObject({ person: { email: 'elsa@example.se' } });
    expect(opened.body.answers).not.toHaveProperty('reason');
  });
});

describe('planned publishing', () => {
  const inAnHour = () => new Date(world.clock.now().getTime() + 3_600_000).toISOString();
  const tick = () => publishPlanned(world.context, world.municipality('norrvik'));
  const workOn = async (key: string) => (await david.call(getWorkEndpoint, { params: { key } })).body;

  test('happens when its time has come, by whoever planned it', async () => {
    const planned = await publish(await begin(), { at: inAnHour(), note: 'Till hösten' });
    expect(planned.body).toMatchObject({ publishedVersion: null, publishAt: expect.any(String) as string });
    await tick();
    expect(await workOn(planned.body.key)).toMatchObject({ publishedVersion: null });
    world.clock.move(3_600_000);
    await tick();
    await tick();
    expect(await workOn(planned.body.key)).toMatchObject({
      publishedVersion: 1,
      publishAt: null,
      publishProblem: null,
    });
    const { versions } = (await david.call(listVersionsEndpoint, { params: { key: planned.body.key } })).body;
    expect(versions).toMatchObject([{ publishedBy: 'David Åkerlund', note: 'Till hösten' }]);
    expect(
      (await world.browser('norrvik').call(getEServiceEndpoint, { params: { key: planned.body.key } }))
        .status,
    ).toBe(200);
  });

  test('does not happen to what has been broken meanwhile, and its author is shown why', async () => {
    const { body } = await publish(await begin(), { at: inAnHour() });
    await save(body, { settings: { ...smallSettings, handlerGroup: '' } });
    world.clock.move(3_600_000);
    await tick();
    expect(await workOn(body.key)).toMatchObject({
      publishedVersion: null,
      publishAt: null,
      publishProblem: 'Välj vilken grupp som ska handlägga ärendena.',
    });
  });

  test('can be cancelled, and is refused like any other', async () => {
    const { body } = await publish(await begin(), { at: inAnHour() });
    const cancelled = await david.call(cancelPublishingEndpoint, { params: { key: body.key } });
    expect(cancelled.body.publishAt).toBeNull();
    world.clock.move(3_600_000);
    await tick();
    expect(await workOn(body.key)).toMatchObject({ publishedVersion: null });
    const broken = await begin({ settings: { ...smallSettings, handlerGroup: '' } });
    expect((await publish(broken, { at: inAnHour() })).status).toBe(422);
  });
});

describe('what has been published', () => {
  test('comes back as a new version', async () => {
    const { body } = await publish(await begin());
    const definition = withQuestions((questions) => [...questions, nickname]);
    const second = await publish(await save(body, { definition }));
    const restored = await david.call(restoreVersionEndpoint, {
      params: { key: body.key, version: 1 },
      body: { revision: second.body.revision },
    });
    expect(restored.body).toMatchObject({ publishedVersion: 2, changed: true, definition: smallForm });
    expect((await publish(restored.body)).body).toMatchObject({ publishedVersion: 3, changed: false });
    const stale = await david.call(restoreVersionEndpoint, {
      params: { key: body.key, version: 1 },
      body: { revision: 1 },
    });
    expect(stale.raw.json()).toMatchObject({ code: 'work_changed' });
  });

  test('is closed and opened, by hand and by its own dates', async () => {
    const { body } = await publish(await begin());
    const params = { key: body.key };
    const closedFor = async () =>
      (await world.browser('norrvik').call(getEServiceEndpoint, { params })).body.closed;
    const state = async () =>
      (await david.call(listBuiltEServicesEndpoint)).body.eServices.find(({ key }) => key === body.key)
        ?.state;
    expect(await state()).toBe('published');
    await david.call(closeEServiceEndpoint, { params, body: { closed: true } });
    expect([await closedFor(), await state()]).toEqual([{ reason: null, until: null }, 'closed']);
    await david.call(closeEServiceEndpoint, { params, body: { closed: false } });
    expect(await closedFor()).toBeNull();

    const [now, day] = [world.clock.now().getTime(), 24 * 3_600_000];
    const opensAt = new Date(now + day).toISOString();
    const closesAt = new Date(now + 2 * day).toISOString();
    const { body: work } = await david.call(getWorkEndpoint, { params });
    await publish(await save(work, { settings: { ...smallSettings, opensAt, closesAt } }));
    expect(await closedFor()).toEqual({ reason: null, until: opensAt });
    world.clock.move(day);
    expect(await closedFor()).toBeNull();
    world.clock.move(day);
    expect([await closedFor(), await state()]).toEqual([{ reason: null, until: null }, 'closed']);

    const draft = await begin();
    const refused = await david.call(closeEServiceEndpoint, {
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
    const archive = (archived: boolean) =>
      david.call(archiveEServiceEndpoint, { params: { key }, body: { archived } });
    expect((await archive(true)).body).toMatchObject({ archived: true });
    const offered = await world.browser('norrvik').call(listEServicesEndpoint);
    expect(offered.body.eServices.some((one) => one.key === key)).toBe(false);
    const hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    const handled = await hanna.call(getHandledErrandEndpoint, { params: { errandId } });
    expect([handled.status, handled.body.status.name]).toEqual([200, sv('Inkommet')]);
    for (const url of [`/api/errands/${errandId}`, `/api/e-services/${key}/versions/1`])
      expect([url, (await elsa.send('GET', url)).statusCode]).toEqual([url, 200]);
    await archive(false);
    expect((await world.browser('norrvik').call(getEServiceEndpoint, { params: { key } })).status).toBe(200);

    const draft = await begin();
    const params = { key: draft.key };
    const away = await david.call(archiveEServiceEndpoint, { params, body: { archived: true } });
    expect(away.body.archived).toBe(true);
    expect((await publish(away.body)).body).toMatchObject({ archived: false, publishedVersion: 1 });
  });
});
