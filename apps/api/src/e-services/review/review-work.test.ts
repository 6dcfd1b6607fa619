import { type WorkProblem } from '@handslag/contracts/builder';
import { previewPublishingEndpoint } from '@handslag/contracts/versions';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Question } from '@handslag/form-engine';
import { sampleEServices } from '@handslag/samples/e-services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthor, type Author, withQuestions } from '../../../test/authoring.ts';
import { smallSettings } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

const sv = (text: string): { sv: string } => ({ sv: text });

let world: TestApp;
let david: Author;
beforeAll(async () => {
  world = await createTestApp();
  david = await createAuthor(world);
});
afterAll(() => world.close());

describe('publishing', () => {
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
      'a rule without a group',
      { assignmentRules: [{ when: { shown: 'reason' }, handlerGroup: '' }] },
      'settings.assignmentRules[0].handlerGroup',
    ],
    [
      'closing before opening',
      { opensAt: '2027-01-02T00:00:00+01:00', closesAt: '2027-01-01T00:00:00+01:00' },
      'settings.closesAt',
    ],
  ])('is refused with %s', async (_name, settings, path) => {
    const definition = withQuestions((questions) => [...questions, name]);
    const work = await david.begin({ settings: { ...smallSettings, ...settings }, definition });
    const refused = await david.publish(work);
    const problems = refused.raw.json<{ details: { problems: WorkProblem[] } }>().details.problems;
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([refused.status, errors.map((problem) => problem.path)]).toEqual([422, [path]]);
    expect(errors[0]?.message).toMatch(/\.$/);
  });

  test('is refused for a form with a dead end, and names the question', async () => {
    const stop: Question = { id: 'stopp', type: 'stop', label: sv('Nej'), text: sv('Det går inte.') };
    const work = await david.begin({ definition: withQuestions((questions) => [...questions, stop]) });
    const problems = (await david.preview(work.key)).problems.filter(({ severity }) => severity === 'error');
    expect(problems).toMatchObject([
      { question: 'Nej', path: expect.stringMatching(/^definition\.steps/) as string },
    ]);
    expect((await david.publish(work)).status).toBe(422);
  });

  test('is not stopped by words that are hard to read, which are pointed out', async () => {
    const summary = sv('Du ska inkomma med underlag.');
    const work = await david.begin({ settings: { ...smallSettings, summary } });
    const { problems } = await david.preview(work.key);
    expect(problems).toContainEqual({
      severity: 'warning',
      path: 'settings.summary',
      message: '”inkomma med” är krångligt. Skriv ”lämna in”.',
    });
    expect((await david.publish(work)).status).toBe(200);
  });

  test('is open to each shipped service as it is', async () => {
    for (const { key } of sampleEServices) {
      const answer = await david.browser.call(previewPublishingEndpoint, { params: { key } });
      if (answer.status === 404) continue;
      const known = answer.body.problems.filter(({ path }) => path !== 'settings.eids');
      expect([key, known]).toEqual([key, []]);
    }
  });

  test('calls a group that nobody belongs to as the municipality does', async () => {
    await world.sql(
      'norrvik',
      `UPDATE staff_account SET groups = array_remove(groups, 'kansli') WHERE 'kansli' = ANY (groups)`,
    );
    const work = await david.begin({ settings: { ...smallSettings, handlerGroup: 'kansli' } });
    const { problems } = await david.preview(work.key);
    expect(problems.find(({ path }) => path === 'settings.handlerGroup')?.message).toMatch(/”Kansliet”/);
  });
});
