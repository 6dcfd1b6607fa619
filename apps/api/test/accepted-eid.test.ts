import { startDraftEndpoint } from '@handslag/contracts/drafts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeAnswers, fillIn, reviewed, submit } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());

const taking = (eids: ('bankid-card' | 'bankid-mobile')[]) =>
  publishSmallService(world, 'norrvik', { settings: { eids } });

test('a service that takes other e-legitimations than the one of the session can be neither started nor sent in', async () => {
  const citizen = await world.signedIn('norrvik');
  const start = () => citizen.call(startDraftEndpoint, { body: { eService: 'liten', startOver: true } });
  await taking(['bankid-card']);
  expect([(await start()).status, (await start()).body]).toMatchObject([422, { code: 'eid_not_accepted' }]);

  await taking(['bankid-mobile']);
  const draft = await fillIn(citizen);
  await taking(['bankid-card']);
  const sent = await submit(citizen, draft, reviewed(draft));
  expect([sent.status, sent.body]).toMatchObject([422, { code: 'eid_not_accepted' }]);

  await taking(['bankid-mobile']);
  expect((await submit(citizen, draft, reviewed(draft))).status).toBe(200);
});

test('what was begun without sign-in cannot be sent in once the service demands one', async () => {
  await publishSmallService(world, 'norrvik', { key: 'valfri', settings: { login: 'optional' } });
  const visitor = await world.anonymous('norrvik');
  const answers = [...completeAnswers, { path: 'person.name', value: 'Elsa Prövare' }];
  const draft = await fillIn(visitor, { eService: 'valfri', answers });
  await publishSmallService(world, 'norrvik', { key: 'valfri', settings: { login: 'required' } });
  const sent = await submit(visitor, draft, reviewed(draft));
  expect([sent.status, sent.body]).toMatchObject([401, { code: 'sign_in_required' }]);
});
