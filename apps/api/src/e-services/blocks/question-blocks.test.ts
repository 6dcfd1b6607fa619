import {
  deleteQuestionBlockEndpoint,
  listQuestionBlocksEndpoint,
  saveQuestionBlockEndpoint,
} from '@handslag/contracts/question-blocks';
import type { Question } from '@handslag/form-engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());

const questions: Question[] = [
  { id: 'namn', type: 'text', label: { sv: 'Namn' } },
  { id: 'adress', type: 'address', label: { sv: 'Adress' }, visibleWhen: { shown: 'namn' } },
];

test('questions are kept to be used again, by name, in one municipality, until nobody wants them', async () => {
  const david = await world.staffSignedIn('norrvik', 'norrvik-david');
  const nils = await world.staffSignedIn('sorhamn', 'sorhamn-nils');
  const names = async (browser = david) =>
    (await browser.call(listQuestionBlocksEndpoint)).body.blocks.map(({ name }) => name);
  const kept = await david.call(saveQuestionBlockEndpoint, { body: { name: 'Om dig', questions } });
  expect(kept.status).toBe(201);
  await david.call(saveQuestionBlockEndpoint, { body: { name: 'Barn', questions: questions.slice(0, 1) } });
  expect((await david.call(listQuestionBlocksEndpoint)).body.blocks[1]).toEqual(kept.body);
  expect(kept.body.questions).toEqual(questions);
  expect([await names(), await names(nils)]).toEqual([['Barn', 'Om dig'], []]);

  const params = { blockId: kept.body.id };
  expect((await nils.call(deleteQuestionBlockEndpoint, { params })).status).toBe(404);
  expect((await david.call(deleteQuestionBlockEndpoint, { params })).status).toBe(200);
  expect((await david.call(deleteQuestionBlockEndpoint, { params })).status).toBe(404);
  expect(await names()).toEqual(['Barn']);
});

test('what no form can hold is not kept', async () => {
  const david = await world.staffSignedIn('norrvik', 'norrvik-david');
  let deep: object = {};
  for (let level = 0; level < 100; level += 1) deep = { deep };
  for (const body of [
    { name: '', questions },
    { name: 'Inget', questions: [] },
    { name: 'Djupt', questions: [deep] },
    { name: 'Text', questions: ['hej'] },
  ]) {
    const reply = await david.call(saveQuestionBlockEndpoint, { body });
    expect(reply.raw.json()).toMatchObject({ status: 400, code: 'validation_failed' });
  }
});
