import { answerSurveyEndpoint } from '@handslag/contracts/surveys';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { fileErrand } from '../../test/filling-in.ts';
import { publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { deleteOldSurveyAnswers } from '../retention/delete-old-survey-answers.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) await publishSmallService(test, slug);
  await publishSmallService(test, 'norrvik', { key: 'kort', settings: { retentionDays: 30 } });
  await publishSmallService(test, 'norrvik', { key: 'tyst', settings: { survey: false } });
});
afterAll(() => test.close());

const opinion = { ease: 5, clarity: null, comment: 'Lätt.' };
const answer = (who: Browser, errandId: string, more: object = {}) =>
  who.call(answerSurveyEndpoint, { body: { errandId, ...opinion, ...more } });
const kept = () => test.sql('norrvik', 'SELECT * FROM survey_answer');

it('keeps what was thought, by day and service, once for an errand, and nothing of who thought it', async () => {
  const me = await test.signedIn('norrvik');
  const { errandId } = await fileErrand(me);
  expect((await answer(me, errandId)).body).toEqual({ kept: true });
  expect((await answer(me, errandId, { ease: 1 })).body).toEqual({ kept: false });
  const another = await fileErrand(me);
  expect((await answer(me, another.errandId)).body).toEqual({ kept: true });
  const rows = await kept();
  expect(rows).toHaveLength(2);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
    ['answered_on', 'clarity', 'comment', 'e_service_key', 'ease', 'id', 'municipality_id'].sort(),
  );
  const given = await test.sql('norrvik', 'SELECT * FROM survey_given');
  expect(Object.keys(given[0] ?? {}).sort()).toEqual(['errand_id', 'municipality_id']);
  expect(JSON.stringify(rows)).not.toContain(errandId);
});

it('takes one answer of two that come at the same moment', async () => {
  const me = await test.signedIn('norrvik');
  const { errandId } = await fileErrand(me);
  const before = (await kept()).length;
  const replies = await Promise.all([answer(me, errandId), answer(me, errandId), answer(me, errandId)]);
  expect(replies.filter(({ body }) => body.kept)).toHaveLength(1);
  expect(await kept()).toHaveLength(before + 1);
});

it('takes nothing where nobody is asked, about nobody else’s errand, and no other marks', async () => {
  const me = await test.signedIn('norrvik');
  const { errandId } = await fileErrand(me);
  const silent = await fileErrand(me, { eService: 'tyst' });
  expect((await answer(me, silent.errandId)).status).toBe(404);
  const neighbour = await test.signedIn('norrvik', '199002022382');
  expect((await answer(neighbour, errandId)).status).toBe(404);
  expect((await answer(me, crypto.randomUUID())).status).toBe(404);
  expect((await answer(me, errandId, { ease: 6 })).status).toBe(400);
  expect((await answer(me, errandId, { ease: 0 })).status).toBe(400);
  const elsewhere = await test.signedIn('sorhamn');
  expect((await answer(elsewhere, (await fileErrand(elsewhere)).errandId)).status).toBe(404);
});

it('is deleted with the errands of its service at the latest, and never kept longer than two years', async () => {
  await test.sql('norrvik', 'DELETE FROM survey_answer');
  const ages = { liten: [729, 732], kort: [29, 32] };
  for (const [key, days] of Object.entries(ages))
    for (const age of days)
      await test.sql(
        'norrvik',
        `INSERT INTO survey_answer (municipality_id, e_service_key, ease, comment, answered_on)
         VALUES ($1, $2, 3, $3, CURRENT_DATE - $4::int)`,
        [test.municipality('norrvik').id, key, `${key} ${age}`, age],
      );
  expect(await deleteOldSurveyAnswers(test.context, test.municipality('norrvik'))).toBe(2);
  const left = (await kept()).map(({ comment }) => comment);
  expect(left.sort()).toEqual(['kort 29', 'liten 729']);
});
