import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { saveDraftEndpoint, getDraftEndpoint } from '@handslag/contracts/drafts';
import { getReceiptPath, getMyErrandEndpoint, writeMessageEndpoint } from '@handslag/contracts/errands';
import {
  assignErrandEndpoint,
  changeStatusEndpoint,
  getHandledErrandEndpoint,
  sendMessageEndpoint,
} from '@handslag/contracts/handling';
import { requestCompletionEndpoint } from '@handslag/contracts/completions';
import {
  changeContactEndpoint,
  chooseNoticesEndpoint,
  exportMyDataPath,
  getMyDataEndpoint,
} from '@handslag/contracts/privacy';
import { addDays } from '@handslag/form-engine';
import { simpleParser } from 'mailparser';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJobs } from '../src/job-list.ts';
import { createLog } from '../src/log.ts';
import { createMessageFolders } from '../src/adapters/messages/message-senders.ts';
import { createMailFolder } from '../src/adapters/mail/mail-sender.ts';
import type { Browser } from './browser.ts';
import { eventually, fillIn, reviewed, submit } from './filling-in.ts';
import { publishSmallService } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

/** Words that stand nowhere else, for what a person tells and for who they are. */
const canaries = {
  name: 'Kanariella',
  number: '199001012385',
  numberInParts: '900101-2385',
  phone: '070-174 06 05',
  reason: 'Kanarieskäl',
  unknown: 'Kanarieokänt',
  message: 'Kanariemeddelande',
  answer: 'Kanariesvar',
  demand: 'Kanariekrav',
  fault: 'Kanariefel',
  /** Goes to where mail goes, and nowhere else. */
  email: 'kanariebrev@example.se',
};

let world: TestApp;
let folder: string;
let log = '';
const paper = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    log += chunk.toString();
    done();
  },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canaries-'));
  world = await createTestApp({
    given: {
      log: createLog('trace', paper),
      mail: createMailFolder(join(folder, 'mail')),
      messages: createMessageFolders(folder),
    },
  });
  await publishSmallService(world, 'norrvik');
  await startJobs(world.context);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** Which canaries are heard in a text. */
const heardIn = (text: string, but: readonly (keyof typeof canaries)[] = []): string[] =>
  Object.entries(canaries)
    .filter(([kind, words]) => !but.some((allowed) => allowed === kind) && text.includes(words))
    .map(([kind]) => kind);

test('what a person tells is heard in no log, no mistake told, no notice, no job and no name of a file', async () => {
  await world.signedIn('norrvik', canaries.number);
  await world.sql('norrvik', 'UPDATE person SET name = $1, family_name = $1', [canaries.name]);
  const citizen = await world.signedIn('norrvik', canaries.number);
  const stranger = await world.signedIn('norrvik', '199001032391');
  const handler = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const refused: LightMyRequestResponse[] = [];
  const wrong = async (asked: Promise<{ status: number; raw: LightMyRequestResponse }>) => {
    const { status, raw } = await asked;
    expect(status, raw.payload).toBeGreaterThanOrEqual(400);
    refused.push(raw);
  };

  const { name, email, phone, reason } = canaries;
  await citizen.call(changeContactEndpoint, { body: { email, phone } });
  await citizen.call(chooseNoticesEndpoint, { body: { muted: [], channels: ['sms', 'mailbox'] } });
  await fillIn(citizen, { answers: [{ path: 'incomes[r1].amount', value: reason }] });
  const draft = await fillIn(citizen, {
    answers: [
      { path: 'person.name', value: name },
      { path: 'person.email', value: email },
      { path: 'person.phone', value: phone },
      { path: 'reason', value: `${reason} ${canaries.number} ${canaries.numberInParts}` },
      { path: 'incomes[r1].amount', value: '1 200,50' },
    ],
  });
  const draftId = draft.id;
  const version = draft.eService.version;
  const saving = (browser: Browser, body: object) =>
    browser.call(saveDraftEndpoint, { params: { draftId }, body: { version, baseRevision: 0, ...body } });
  const change = { path: 'reason', value: canaries.unknown };
  await saving(citizen, { changes: [{ ...change, path: canaries.unknown }] });
  await wrong(saving(citizen, { changes: [change], [canaries.unknown]: 1 }));
  await wrong(saving(citizen, { changes: canaries.unknown }));
  await wrong(saving(stranger, { changes: [change] }));
  await wrong(stranger.call(getDraftEndpoint, { params: { draftId } }));
  await wrong(citizen.call(changeContactEndpoint, { body: { email: canaries.unknown, phone } }));
  await wrong(faulty(() => citizen.call(getMyDataEndpoint)));

  await wrong(submit(citizen, draft, { ...reviewed(draft), answersHash: 'a'.repeat(64) }));
  const filed = await submit(citizen, draft, reviewed(draft));
  expect(filed.status).toBe(200);
  const params = { errandId: filed.body.errandId };
  await eventually(
    async () => (await citizen.call(getMyErrandEndpoint, { params })).body.receipt === 'ready',
  );
  const { message, answer, demand } = canaries;
  await citizen.call(writeMessageEndpoint, { params, body: { message: answer } });
  await wrong(stranger.call(writeMessageEndpoint, { params, body: { message: answer } }));
  const now = async () => (await handler.call(getHandledErrandEndpoint, { params })).body;
  await handler.call(assignErrandEndpoint, { params, body: { revision: (await now()).revision } as never });
  await handler.call(sendMessageEndpoint, { params, body: { message, attachments: [] } as never });
  await wrong(handler.call(changeStatusEndpoint, { params, body: { status: canaries.unknown } as never }));
  const asked = await handler.call(requestCompletionEndpoint, {
    params,
    body: {
      revision: (await now()).revision,
      questions: ['reason'],
      reason: demand,
      dueOn: addDays(draft.today, 20) ?? '',
    },
  });
  expect(asked.status, JSON.stringify(asked.body)).toBe(200);

  const waiting = () => world.sql('norrvik', `SELECT FROM notification WHERE state = 'pending'`);
  await world.sql('norrvik', `UPDATE pgboss.job SET start_after = now() WHERE name = 'send-mail'`);
  await eventually(async () => (await waiting()).length === 0);
  const written = await Promise.all(['mail', 'sms', 'mailbox'].map((way) => read(join(folder, way))));
  const [mails = [], texts = [], letters = []] = written;
  expect([mails.length > 1, texts.length > 1, letters.length > 1]).toEqual([true, true, true]);

  // The scan itself hears: where the answers belong, they are.
  expect(heardIn(JSON.stringify((await now()).summary))).toEqual([
    'name',
    'number',
    'numberInParts',
    'phone',
    'reason',
    'email',
  ]);

  expect(heardIn(log), 'the log').toEqual([]);
  expect(log).toContain('"route":"/api/drafts/:draftId"');
  for (const { payload, headers } of refused)
    expect(heardIn(payload + JSON.stringify(headers)), payload).toEqual([]);
  for (const source of mails) {
    const { to: _to, ...mail } = await simpleParser(source);
    expect(heardIn(JSON.stringify([mail.subject, mail.text, mail.html])), String(mail.subject)).toEqual([]);
  }
  for (const text of texts) expect(heardIn(text, ['phone'])).toEqual([]);
  for (const letter of letters) expect(heardIn(letter, ['number'])).toEqual([]);
  const rows = async (table: string) => JSON.stringify(await world.sql('norrvik', `SELECT * FROM ${table}`));
  expect(heardIn(await rows('notification'), ['email'])).toEqual([]);
  for (const table of ['audit_event', 'search_miss', 'pgboss.job'])
    expect(heardIn(await rows(table)), table).toEqual([]);
  for (const path of [getReceiptPath.replace(':errandId', params.errandId), exportMyDataPath]) {
    const { statusCode, headers } = await citizen.send('GET', path);
    expect(statusCode).toBe(200);
    expect(heardIn(JSON.stringify(headers))).toEqual([]);
  }
  const names = await readdir(world.context.config.dataFolder, { recursive: true });
  expect(heardIn([...names, ...(await readdir(folder, { recursive: true }))].join('\n'))).toEqual([]);
});

/** While it is asked, the database complains with the person's own words. */
async function faulty<Reply>(ask: () => Promise<Reply>): Promise<Reply> {
  const { db } = world.context;
  const { tenant } = db;
  const { fault, number } = canaries;
  const cause = new Error(`(personal_number)=(${number})`);
  db.tenant = () => Promise.reject(new Error(`duplicate key "${fault}" of ${number}`, { cause }));
  try {
    return await ask();
  } finally {
    db.tenant = tenant;
  }
}

async function read(place: string): Promise<string[]> {
  const names = await readdir(place);
  return Promise.all(names.map((name) => readFile(join(place, name), 'utf8')));
}
