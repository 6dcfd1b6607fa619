import { answerSurveyEndpoint } from '@handslag/contracts/surveys';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const opinion = { eService: 'skolskjuts', ease: 5, clarity: null, comment: 'Lätt.' };

it('keeps what was thought, by day and service, and nothing of who thought it', async () => {
  const me = await test.signedIn('norrvik');
  expect((await me.call(answerSurveyEndpoint, { body: opinion })).status).toBe(200);
  const [row, ...rest] = await test.sql('norrvik', 'SELECT * FROM survey_answer');
  expect(rest).toEqual([]);
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ['answered_on', 'clarity', 'comment', 'e_service_key', 'ease', 'id', 'municipality_id'].sort(),
  );
});

it('takes nothing where nobody is asked, about nothing that is, and no other marks', async () => {
  const elsewhere = await test.signedIn('sorhamn');
  expect((await elsewhere.call(answerSurveyEndpoint, { body: opinion })).status).toBe(404);
  const me = await test.signedIn('norrvik');
  const about = async (body: object) => (await me.call(answerSurveyEndpoint, { body })).status;
  expect(await about({ ...opinion, eService: 'finns-inte' })).toBe(404);
  expect(await about({ ...opinion, ease: 6 })).toBe(400);
  expect(await about({ ...opinion, ease: 0 })).toBe(400);
});
