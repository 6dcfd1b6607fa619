import { randomUUID } from 'node:crypto';
import { getMyErrandEndpoint, listMyErrandsEndpoint } from '@handslag/contracts/errands';
import {
  addPapersEndpoint,
  getHandledErrandEndpoint,
  getHandledUploadEndpoint,
  handledUploadPath,
} from '@handslag/contracts/handling';
import { listRegistrableEndpoint, registerErrandEndpoint } from '@handslag/contracts/registering';
import { openSecretEndpoint } from '@handslag/contracts/secrecy';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { completeAnswers, eventually } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { uploadForErrand } from '../../../test/uploading.ts';
import { startJobs } from '../../job-list.ts';

let world: TestApp;
let handler: Browser;
beforeAll(async () => {
  world = await createTestApp();
  await startJobs(world.context);
  await publishSmallService(world, 'norrvik');
  await publishSmallService(world, 'norrvik', { key: 'bygg', settings: { handlerGroup: 'tillstand' } });
  handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

/** Whoever signs in with the number, as a genuine e-legitimation would know them. */
async function genuine(personalNumber: string): Promise<Browser> {
  const browser = await world.signedIn('norrvik', personalNumber);
  await world.sql(
    'norrvik',
    `UPDATE session SET person_id = (SELECT id FROM person WHERE person_key = $1)
     WHERE person_id = (SELECT id FROM person WHERE person_key = $2)`,
    [`se:${personalNumber}`, `invented:${personalNumber}`],
  );
  return browser;
}

const key = () => randomUUID();
const nobody = { personalNumber: '', name: '', email: '', phone: '' };
const written = [...completeAnswers, { path: 'person.name', value: 'Elsa Prövare' }];
const onPaper = {
  eService: 'liten',
  version: 1,
  channel: 'paper',
  receivedOn: '2026-11-02',
  applicant: nobody,
  answers: written,
  acknowledged: [] as string[],
  mailReceipt: false,
} as const;
const register = (given: object = {}, browser = handler) =>
  browser.call(registerErrandEndpoint, { body: { ...onPaper, submissionKey: key(), ...given } });
const code = ({ raw }: { raw: { json: () => { code?: string } } }) => raw.json().code;

test('what came on paper becomes an errand: number, day, answers with hash, marked, and seen by whose number it is', async () => {
  const applicant = {
    personalNumber: '900103-2391',
    name: 'Elsa Prövare',
    email: 'elsa@example.se',
    phone: '070-174 06 35',
  };
  const { status, body } = await register({ applicant, mailReceipt: true });
  expect([status, body.registrationNumber]).toEqual([201, expect.stringMatching(/^[A-Z]+-\d{4}-\d{5}$/)]);
  const { errandId } = body;
  const handled = (await handler.call(getHandledErrandEndpoint, { params: { errandId } })).body;
  expect(handled).toMatchObject({
    receivedAt: '2026-11-02T11:00:00.000Z',
    applicant: {
      name: 'Elsa Prövare',
      maskedNumber: '19900103-****',
      signedInWith: 'Registrerat av handläggare, kom in på papper',
      simulated: false,
    },
  });
  expect(handled.timeline[0]).toMatchObject({
    kind: 'registered',
    by: 'Hanna Berglund',
    text: 'Registrerat av handläggare, kom in på papper.',
  });
  const [filed] = await world.sql<{ hash: boolean; identity: object; name: string }>(
    'norrvik',
    `SELECT answers_hash = encode(sha256(convert_to(answers::text, 'UTF8')), 'hex') AS hash, identity,
       (SELECT name FROM person WHERE id = s.person_id) AS name
     FROM submission AS s JOIN errand AS e ON e.submission_id = s.id WHERE e.id = $1`,
    [errandId],
  );
  expect(filed).toMatchObject({
    hash: true,
    identity: { kind: 'registered', channel: 'paper' },
    name: 'Elsa Prövare',
  });

  const citizen = await genuine('199001032391');
  const mine = (await citizen.call(listMyErrandsEndpoint, { query: { state: 'ongoing' } })).body.errands;
  expect(mine.map(({ id }) => id)).toContain(errandId);
  const receipt = await eventually(async () => {
    const { body: errand } = await citizen.call(getMyErrandEndpoint, { params: { errandId } });
    return errand.receipt === 'ready' && citizen.send('GET', `/api/errands/${errandId}/receipt`);
  });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(receipt.rawPayload)), {
    mergePages: true,
  });
  expect(text.replace(/\s+/g, ' ')).toContain('Registrerat av handläggare, kom in på papper');
  expect(text).not.toContain('Inloggad');
  const [mail] = await world.sql<{ template: string; recipient: string }>(
    'norrvik',
    'SELECT template, recipient FROM notification WHERE errand_id = $1',
    [errandId],
  );
  expect(mail).toEqual({ template: 'errand-registered', recipient: 'elsa@example.se' });
});

test('what is missing is listed, and registered only when it is acknowledged; what is wrong never', async () => {
  const answers = written.filter(({ path }) => path !== 'reason');
  const refused = await register({ answers });
  expect([refused.status, refused.raw.json()]).toMatchObject([
    422,
    { code: 'submission_incomplete', details: { issues: [{ path: 'reason', code: 'missing' }] } },
  ]);
  expect(code(await register({ answers, acknowledged: ['reason', 'incomes'] }))).toBe(
    'submission_incomplete',
  );
  expect((await register({ answers, acknowledged: ['reason'] })).status).toBe(201);
  const wrong = [...answers, { path: 'email', value: 'inte en adress' }];
  expect(code(await register({ answers: wrong, acknowledged: ['reason'] }))).toBe('submission_incomplete');
  expect(code(await register({ answers: wrong, acknowledged: ['reason', 'email'] }))).toBe(
    'submission_incomplete',
  );
});

test('the same key is one errand, however often; for anything else it is refused', async () => {
  const submissionKey = key();
  const replies = await Promise.all([1, 2, 3].map(() => register({ submissionKey })));
  expect(new Set(replies.map(({ body }) => body.errandId)).size).toBe(1);
  const other = [...written, { path: 'reason', value: 'Annat' }];
  expect(code(await register({ submissionKey, answers: other }))).toBe('submission_key_reused');
  const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
  expect(code(await register({ submissionKey }, ingrid))).toBe('submission_key_reused');
});

test('a day to come, a number that is none, answers of no question and files are refused; nothing is registered', async () => {
  const count = async () =>
    (await world.sql<{ n: number }>('norrvik', 'SELECT count(*)::int AS n FROM errand'))[0]?.n;
  const before = await count();
  for (const [given, expected] of [
    [{ receivedOn: '2999-01-01' }, 'validation_failed'],
    [{ applicant: { ...nobody, personalNumber: '900103-2392' } }, 'validation_failed'],
    [{ applicant: { ...nobody, email: 'x' } }, 'validation_failed'],
    [{ answers: [{ path: 'inget', value: '1' }] }, 'answers_not_storable'],
    [{ version: 7 }, 'version_changed'],
    [{ eService: 'bygg' }, 'not_found'],
    [
      {
        answers: [
          ...written,
          { path: 'hasFiles', value: 'yes' },
          { path: 'files', value: [{ id: key(), name: 'a.pdf', size: 1, kind: 'pdf' }] },
        ],
      },
      'answers_not_storable',
    ],
  ] as const)
    expect([given, code(await register(given))]).toEqual([given, expected]);
  expect(await count()).toBe(before);
  const own = (await handler.call(listRegistrableEndpoint)).body.eServices.map((service) => service.key);
  expect(own).toContain('liten');
  expect(own).not.toContain('bygg');
});

test('scans of the paper stand among what was sent in, for handler, applicant and disclosure; nobody is answered by them', async () => {
  const { body } = await register({ applicant: { ...nobody, personalNumber: '900104-2390', name: 'Elsa' } });
  const params = { errandId: body.errandId };
  const address = await world.app.listen({ host: '127.0.0.1', port: 0 });
  const upload = async (name: string) => {
    const path = handledUploadPath;
    const errand = body.errandId;
    const attachmentId = await uploadForErrand(address, handler, {
      path,
      errand,
      name,
      content: 'ett papper',
    });
    await eventually(async () => {
      const { body: file } = await handler.call(getHandledUploadEndpoint, { params: { attachmentId } });
      return file.state === 'clean';
    });
    return attachmentId;
  };
  const scan = await upload('intyg.txt');
  await world.sql('norrvik', 'UPDATE errand SET answered_at = now() WHERE id = $1', [body.errandId]);
  const { revision } = (await handler.call(getHandledErrandEndpoint, { params })).body;
  const add = (given: object = {}, browser = handler) =>
    browser.call(addPapersEndpoint, {
      params,
      body: { revision, text: 'Intyg med posten', attachments: [scan], ...given },
    });
  const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
  expect(code(await add({}, ingrid))).toBe('attachments_not_ready');
  expect(code(await add({ revision: revision - 1 }))).toBe('errand_changed');
  const added = await add();
  expect(added.status).toBe(200);
  expect(added.body.attachments).toMatchObject([
    { id: scan, name: 'intyg.txt', questionLabel: 'Inkommet på papper' },
  ]);
  expect(added.body.timeline.findLast(({ kind }) => kind === 'papers_added')).toMatchObject({
    text: 'Intyg med posten',
    attachments: [],
    visibleToCitizen: true,
  });
  const citizen = await genuine('199001042390');
  const mine = (await citizen.call(getMyErrandEndpoint, { params })).body;
  expect(mine.attachments.map(({ name }) => name)).toEqual(['intyg.txt']);
  expect((await citizen.send('GET', `/api/errands/${body.errandId}/attachments/${scan}`)).body).toBe(
    'ett papper',
  );
  const [row] = await world.sql<{ answered: boolean; audited: number }>(
    'norrvik',
    `SELECT answered_at IS NOT NULL AS answered,
       (SELECT count(*)::int FROM audit_event WHERE object_id = $1::text AND action = 'errand:papers-added') AS audited
     FROM errand WHERE id = $1::uuid`,
    [body.errandId],
  );
  expect(row).toEqual({ answered: true, audited: 1 });
});

test('a number on a paper tells nothing that its owner has shown with an e-legitimation', async () => {
  const applicant = { ...nobody, personalNumber: '900105-2399', name: 'Elsa på papper' };
  const { body } = await register({ applicant });
  await world.sql(
    'norrvik',
    `UPDATE person SET name = 'Elsa Bevisad', country = 'FI', foreign_id = 'FI/SE/123' WHERE personal_number = '199001052399'`,
  );
  const { body: opened, raw } = await handler.call(getHandledErrandEndpoint, {
    params: { errandId: body.errandId },
  });
  expect(opened.applicant).toMatchObject({ name: 'Elsa på papper', country: null, foreignId: null });
  expect(raw.body).not.toContain('Bevisad');
});

test('of someone with protected identity the name is not kept, and the errand is masked', async () => {
  await world.sql(
    'norrvik',
    `INSERT INTO person (municipality_id, person_key, name, personal_number, protected, updated_at)
     VALUES ($1, 'se:199001012385', 'Elsa Prövare', '199001012385', TRUE, now())`,
    [world.municipality('norrvik').id],
  );
  const applicant = { ...nobody, personalNumber: '19900101-2385', name: 'Hemliga Harriet' };
  const { body } = await register({ applicant });
  const { raw } = await handler.call(getHandledErrandEndpoint, { params: { errandId: body.errandId } });
  expect(raw.body).not.toContain('Harriet');
  expect(raw.json()).toMatchObject({ secrecy: { masked: true, protectedIdentity: true } });
  const [row] = await world.sql<{ name: string }>(
    'norrvik',
    'SELECT applicant_name AS name FROM errand WHERE id = $1',
    [body.errandId],
  );
  expect(row?.name).toBe('');
  // What is on the paper has proven nothing: whoever opens it is not told who the number's e-legitimation is of.
  const params = { errandId: body.errandId };
  await handler.call(openSecretEndpoint, { params, body: { reason: 'Den sökande ringde om ärendet' } });
  expect((await handler.call(getHandledErrandEndpoint, { params })).body).toMatchObject({
    secrecy: { masked: false, protectedIdentity: true },
    applicant: { name: '' },
  });
});
