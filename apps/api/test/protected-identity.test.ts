import { startDraftEndpoint } from '@handslag/contracts/drafts';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { listHandledErrandsEndpoint } from '@handslag/contracts/inbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileErrand } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
});
afterAll(() => world.close());

const protect = () => world.sql('norrvik', 'UPDATE person SET protected = TRUE');
const found = async (search: string) => {
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const { body } = await handler.call(listHandledErrandsEndpoint, { query: { view: 'all', search } });
  return body.errands.map(({ applicantName }) => applicantName);
};

test('whose identity becomes protected is from then on neither listed, found nor prefilled by name', async () => {
  const citizen = await world.signedIn('norrvik');
  const { errandId, registrationNumber } = await fileErrand(citizen);
  expect(await found('Prövare')).toEqual(['Elsa Prövare']);
  await protect();
  expect(await found('Prövare')).toEqual([]);
  expect(await found(registrationNumber)).toEqual(['']);
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const opened = await handler.call(getHandledErrandEndpoint, { params: { errandId } });
  expect(opened.body.applicant.name).toBe('');

  const started = await citizen.call(startDraftEndpoint, { body: { eService: 'liten' } });
  expect([started.status, started.body.answers]).toEqual([201, {}]);
  const later = await fileErrand(citizen, { answers: [...answersWithName] });
  expect(await found(later.registrationNumber)).toEqual(['']);
});

const answersWithName = [
  { path: 'person.name', value: 'E' },
  { path: 'person.email', value: 'e@example.se' },
  { path: 'person.phone', value: '070-174 06 35' },
  { path: 'reason', value: 'Därför' },
  { path: 'incomes[r1].amount', value: '1' },
];
