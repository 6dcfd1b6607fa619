import { requestCompletionEndpoint } from '@handslag/contracts/completions';
import { getDecisionDraftEndpoint, listDecisionsEndpoint } from '@handslag/contracts/decisions';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { closeSecretEndpoint, markSecretEndpoint, openSecretEndpoint } from '@handslag/contracts/secrecy';
import { linkErrandEndpoint } from '@handslag/contracts/teamwork';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let world: TestApp;
let citizen: Browser;
let handler: Browser;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
  citizen = await world.signedIn('norrvik');
  handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

const paragraph = '26 kap. 1 § offentlighets- och sekretesslagen';
const reason = 'Grannen hotar familjen Kanariesson';
const words = ['Elsa Prövare', 'elsa@example.se', '070-174 06 35', 'Därför att jag vill', '19900101'];

const opened = async (browser: Browser, errandId: string) =>
  browser.call(getHandledErrandEndpoint, { params: { errandId } });
const mark = async (errandId: string, marked: boolean) => {
  const { revision } = (await opened(handler, errandId)).body;
  const body = { revision, marked, reason, ...(marked && { paragraph }) };
  return handler.call(markSecretEndpoint, { params: { errandId }, body });
};
const openUp = (browser: Browser, errandId: string, why = 'Sökanden ringde om sitt ärende') =>
  browser.call(openSecretEndpoint, { params: { errandId }, body: { reason: why } });
const listed = async (search: string) =>
  (await handler.send('GET', `/api/management/errands?view=all&search=${encodeURIComponent(search)}`)).body;

test('a marked errand tells staff nothing of who and what, in no list, by no search and in no file', async () => {
  const { errandId, registrationNumber } = await fileErrand(citizen);
  expect((await opened(handler, errandId)).body.applicant.name).toBe('Elsa Prövare');
  expect(await listed('Prövare')).toContain(errandId);
  expect((await mark(errandId, true)).status).toBe(204);

  const { body, raw } = await opened(handler, errandId);
  for (const word of words) expect(raw.body).not.toContain(word);
  expect(raw.body).not.toContain('Kanariesson');
  expect(body).toMatchObject({ summary: [], attachments: [], signatures: [], registrationNumber });
  expect(body.secrecy).toMatchObject({
    masked: true,
    protectedIdentity: false,
    marking: { paragraph, reason: null, by: 'Hanna Berglund' },
    openUntil: null,
  });
  expect(await listed('Prövare')).not.toContain(errandId);
  const line = await listed(registrationNumber);
  expect(line).toContain(errandId);
  for (const word of words) expect(line).not.toContain(word);
  for (const path of ['receipt', 'decision-draft', 'decisions', 'decision-draft/preview']) {
    const reply = await handler.send('GET', `/api/management/errands/${errandId}/${path}`);
    expect([path, reply.json()]).toMatchObject([path, { code: 'errand_masked' }]);
  }
});

test('it opens with a reason, in one session, for thirty minutes; the audit names the reason and never holds it', async () => {
  const { errandId } = await fileErrand(citizen);
  await mark(errandId, true);
  expect((await openUp(handler, errandId, 'kort')).status).toBe(400);
  expect((await openUp(handler, errandId, `Sökanden ringde: ${reason}`)).status).toBe(200);
  const { body } = await opened(handler, errandId);
  expect(body.applicant.name).toBe('Elsa Prövare');
  expect(body.secrecy).toMatchObject({ masked: false, marking: { reason } });
  expect((await handler.call(getDecisionDraftEndpoint, { params: { errandId } })).status).toBe(200);

  const elsewhere = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  expect((await opened(elsewhere, errandId)).body.secrecy.masked).toBe(true);
  expect((await elsewhere.call(listDecisionsEndpoint, { params: { errandId } })).status).toBe(409);

  const [kept] = await world.sql<{ id: string; reason: string }>(
    'norrvik',
    'SELECT id, reason FROM secrecy_opening WHERE errand_id = $1',
    [errandId],
  );
  const [audited] = await world.sql<{ details: { reason: string }; chain: string }>(
    'norrvik',
    `SELECT details, (SELECT string_agg(details::text, '') FROM audit_event) AS chain FROM audit_event
     WHERE action = 'errand:secret-opened' AND object_id = $1`,
    [errandId],
  );
  expect(kept?.reason).toContain('Kanariesson');
  expect(audited?.details.reason).toBe(kept?.id);
  expect(audited?.chain).not.toContain('Kanariesson');

  expect((await handler.call(closeSecretEndpoint, { params: { errandId }, body: {} })).status).toBe(204);
  expect((await opened(handler, errandId)).body.secrecy.masked).toBe(true);
  await openUp(handler, errandId);
  await world.sql(
    'norrvik',
    `UPDATE secrecy_opening SET opened_at = opened_at - interval '31 minutes', open_until = open_until - interval '31 minutes' WHERE errand_id = $1`,
    [errandId],
  );
  expect((await opened(handler, errandId)).body.secrecy.masked).toBe(true);
});

test('the marking is lifted only by who has opened it, and everything is found again', async () => {
  const { errandId } = await fileErrand(citizen);
  await mark(errandId, true);
  expect((await mark(errandId, false)).raw.json()).toMatchObject({ code: 'errand_masked' });
  await openUp(handler, errandId);
  expect((await mark(errandId, false)).status).toBe(204);
  expect((await opened(await world.staffSignedIn('norrvik', 'norrvik-hanna'), errandId)).body).toMatchObject({
    applicant: { name: 'Elsa Prövare' },
    secrecy: { masked: false, marking: null, openUntil: null },
  });
});

test('a service may keep all its errands secret from the start', async () => {
  await publishSmallService(world, 'norrvik', { key: 'hemlig', settings: { secrecy: { paragraph } } });
  const { errandId } = await fileErrand(citizen, { eService: 'hemlig' });
  const { body, raw } = await opened(handler, errandId);
  expect(body.secrecy).toMatchObject({ masked: true, marking: { paragraph, by: null } });
  for (const word of words) expect(raw.body).not.toContain(word);
  await openUp(handler, errandId);
  expect((await mark(errandId, true)).status).toBe(204);
  const lifted = await mark(errandId, false);
  expect([lifted.status, lifted.raw.json()]).toMatchObject([409, { code: 'secrecy_of_service' }]);
  const after = (await opened(handler, errandId)).body;
  expect(after.secrecy.marking).toMatchObject({ by: 'Hanna Berglund' });
  expect(after.timeline.map(({ kind }) => kind)).not.toContain('secrecy_lifted');
});

test('while it is masked nothing tells what was asked, what it has to do with, or what could be guessed at', async () => {
  const { errandId } = await fileErrand(citizen);
  const other = await fileErrand(citizen);
  const { revision, answersHash } = (await opened(handler, errandId)).body;
  await handler.call(requestCompletionEndpoint, {
    params: { errandId },
    body: { revision, questions: ['reason'], reason: 'Skriv mer', dueOn: '2099-01-31' },
  });
  await handler.call(linkErrandEndpoint, {
    params: { errandId },
    body: { registrationNumber: other.registrationNumber, related: true },
  });
  await mark(errandId, true);
  const { body, raw } = await opened(handler, errandId);
  for (const word of ['Varför söker du?', other.registrationNumber, answersHash])
    expect(raw.body).not.toContain(word);
  expect(body.timeline.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['completion_requested', 'linked']),
  );
  await openUp(handler, errandId);
  expect((await opened(handler, errandId)).raw.body).toContain('Varför söker du?');
});

test('protected identity: masked from the moment it is known, named only to who has opened it', async () => {
  const hidden = await world.signedIn('norrvik', '199002022382');
  const before = await fileErrand(hidden);
  await world.sql('norrvik', `UPDATE person SET protected = TRUE WHERE personal_number = '199002022382'`);
  const after = await fileErrand(hidden, { answers: answersWithName });
  for (const { errandId } of [before, after]) {
    const { body, raw } = await opened(handler, errandId);
    expect(body.secrecy).toMatchObject({ masked: true, protectedIdentity: true, marking: null });
    for (const word of ['Elsa', 'e@example.se', 'elsa@example.se', 'Därför', '19900202'])
      expect(raw.body).not.toContain(word);
    await openUp(handler, errandId);
    expect((await opened(handler, errandId)).body.applicant.name).toBe('Elsa Prövare');
  }
  await world.sql('norrvik', `UPDATE person SET protected = FALSE WHERE personal_number = '199002022382'`);
  const elsewhere = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  expect((await opened(elsewhere, before.errandId)).body.secrecy.masked).toBe(false);
});

const answersWithName = [
  { path: 'person.name', value: 'E' },
  { path: 'person.email', value: 'e@example.se' },
  { path: 'person.phone', value: '070-174 06 35' },
  { path: 'reason', value: 'Därför' },
  { path: 'incomes[r1].amount', value: '1' },
];
