import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { saveDraftEndpoint } from '@handslag/contracts/drafts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { fileErrand, fillIn, reviewed, submit } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
let port: number;
let citizen: Browser;
let handler: Browser;
beforeAll(async () => {
  world = await createTestApp({ env: { WEB_FOLDER: '/nowhere' } });
  await publishSmallService(world, 'norrvik');
  port = Number(new URL(await world.app.listen({ host: '127.0.0.1', port: 0 })).port);
  citizen = await world.signedIn('norrvik');
  handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

/** Exactly these bytes, as no client of ours would write them. Answers with the status. */
function byHand(line: string): Promise<string> {
  const cookie = [...citizen.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let reply = '';
    socket.on('data', (bytes) => (reply += bytes.toString()));
    socket.on('close', () => resolve(reply.slice(9, 12)));
    socket.on('error', reject);
    socket.write(
      `${line} HTTP/1.1\r\nhost: norrvik.localhost\r\ncookie: ${cookie}\r\nconnection: close\r\n\r\n`,
    );
  });
}

test.each([
  ['GET /%61pi/session', '404'],
  ['GET /ap%69/ready', '404'],
  ['GET /%61%70%69/drafts', '404'],
  ['GET http://norrvik.localhost/api/session', '404'],
  ['GET /api%2Fsession', '404'],
  ['GET //api/session', '404'],
  // Guarded against other sites like every change.
  ['DELETE /%61pi/session', '403'],
  ['DELETE http://norrvik.localhost/api/session', '403'],
])('an address the hooks would not know as the API’s leads past none of them: %s', async (line, status) => {
  expect(await byHand(line)).toBe(status);
});

const inbox = '/api/management/errands';
const cursor = (text: string): string => Buffer.from(text).toString('base64url');

test.each([
  ['GET', `${inbox}?search=%00`],
  ['GET', `${inbox}?cursor=${cursor(`2026-99-99 00:00:00+00 ${randomUUID()}`)}`],
  ['GET', `${inbox}?cursor=${cursor(`2026-01-01 00:00:00+00 ${'-'.repeat(36)}`)}`],
  ['GET', '/api/e-services/liten/versions/99999999999'],
  ['GET', '/api/staff-sign-in/callback?state=%00'],
  ['POST', '/api/errands/follow-up', { registrationNumber: 'a\0', code: 'x' }],
  ['POST', `${inbox}/:errandId/assign`, { revision: 3e9, assignee: 'me' }],
  ['POST', `${inbox}/:errandId/messages`, { revision: 3e9, message: 'x' }],
  ['POST', `${inbox}/:errandId/messages`, { revision: 0, message: 'x\0y' }],
  ['POST', `${inbox}/:errandId/messages`, { revision: 0, message: 'x\ud800y' }],
] as const)('what the database cannot hold is refused as such: %s %s', async (method, url, body?: object) => {
  const place = await createdErrand();
  const reply = await handler.send(method, url.replace(':errandId', place), body);
  expect([reply.statusCode, reply.json()]).toMatchObject([400, { code: 'validation_failed' }]);
});

let errand: string | undefined;
async function createdErrand(): Promise<string> {
  errand ??= (await fileErrand(citizen)).errandId;
  return errand;
}

test('a file that is none can be typed into a draft, but not sent in', async () => {
  const draft = await fillIn(citizen);
  const changes = [
    { path: 'hasFiles', value: 'yes' },
    { path: 'files', value: [{ id: 'nonsense', name: 'a.pdf', size: 10, kind: 'pdf' }] },
  ];
  const params = { draftId: draft.id };
  const body = { version: 1, baseRevision: draft.revision, changes };
  const saved = await citizen.call(saveDraftEndpoint, { params, body });
  expect(saved.status).toBe(200);
  const held = {
    ...draft,
    revision: saved.body.revision,
    answers: { ...draft.answers, hasFiles: 'yes', files: changes[1]?.value },
  };
  const sent = await submit(citizen, draft, reviewed(held as typeof draft));
  expect([sent.status, sent.body]).toMatchObject([400, { code: 'validation_failed' }]);
});

test('a row somebody else holds on to makes one wait, not fail', async () => {
  const errandId = await createdErrand();
  await world.sql('norrvik', 'BEGIN');
  await world.sql('norrvik', 'SELECT FROM errand WHERE id = $1 FOR UPDATE', [errandId]);
  const reply = await handler.send('GET', `${inbox}/${errandId}`);
  await world.sql('norrvik', 'ROLLBACK');
  expect([reply.statusCode, reply.json(), reply.headers['retry-after']]).toMatchObject([
    503,
    { code: 'service_unavailable' },
    '5',
  ]);
}, 20_000);

test('what hangs on a file without belonging to it is not taken, however deep', async () => {
  const { id } = await fillIn(citizen);
  const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;
  const file = `{"id":"a","name":"b","size":1,"kind":"pdf","more":${deep}}`;
  const body = `{"version":1,"baseRevision":0,"changes":[{"path":"files","value":[${file}]}]}`;
  const reply = await citizen.send('PATCH', `/api/drafts/${id}`, body);
  expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: 'answers_not_storable' }]);
});

test('a subscriber has one limit for all of a network of addresses, and a neighbour another', async () => {
  const strict = await createTestApp({ env: { REQUESTS_PER_MINUTE: '10', TRUSTED_PROXIES: '127.0.0.1' } });
  const from = (address: string) =>
    strict
      .browser('norrvik')
      .send('GET', '/api/session', undefined, { 'x-forwarded-for': address })
      .then(({ statusCode }) => statusCode);
  const many = [];
  for (let count = 0; count < 11; count++) many.push(await from(`2001:db8::${count}:0:0:1`));
  expect(many).toEqual([...Array<number>(10).fill(200), 429]);
  expect([await from('2001:db8:0:1::1'), await from('2001:db8::9')]).toEqual([200, 429]);
  await strict.close();
});

test('a subscriber has one limit for a host, however its name is spelled', async () => {
  const strict = await createTestApp({ env: { REQUESTS_PER_MINUTE: '10' } });
  const browser = strict.browser('norrvik');
  const [lower, upper] = [browser.host.toLowerCase(), browser.host.toUpperCase()];
  const mixed = lower.replace(/^./, (letter) => letter.toUpperCase());
  const asked = [];
  for (const host of Array.from({ length: 4 }, () => [lower, upper, mixed]).flat())
    asked.push((await browser.send('GET', '/api/session', undefined, { host })).statusCode);
  expect(asked).toEqual([...Array<number>(10).fill(200), 429, 429]);
  await strict.close();
});
