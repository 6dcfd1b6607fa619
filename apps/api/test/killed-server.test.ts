import { createHash, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Draft } from '@handslag/contracts/drafts';
import { applyPatch, canonicalJson, compile, prune } from '@handslag/form-engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookie } from '../src/sessions/session-token.ts';
import { browserHeaders, exchange, type Answered } from './process/raw-http.ts';
import { apiProgram, startProcess, type ServerProcess } from './process/server-process.ts';
import { completeAnswers } from './filling-in.ts';
import { publishSmallService, smallForm } from './small-service.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const kills = 10;
const people = 8;
const savesBeforeSubmitting = 6;
const form = compile(smallForm);
const keys = randomUUID() + randomUUID();
let world: TestApp;
const scene: {
  /** Null while it is down. */
  server: ServerProcess | null;
  over: boolean;
  /** Saves and submissions answered so far. */
  acknowledged: number;
} = { server: null, over: false, acknowledged: 0 };

beforeAll(async () => {
  world = await createTestApp({ env: { SESSION_KEYS: keys } });
  await publishSmallService(world, 'norrvik');
});
afterAll(async () => {
  await scene.server?.stop('SIGKILL');
  await world.close();
});

/** What a person was told, to be compared with the database afterwards. */
type Told = {
  /** The highest number acknowledged as saved, by draft. */
  saved: Map<string, number>;
  /** The errand acknowledged, by submission key; the number it must contain at least. */
  submitted: Map<string, { errandId: string; registrationNumber: string; draft: string; count: number }>;
};

const host = 'norrvik.localhost';

/** Types, saves and submits until it is over, whatever happens to the server; sends again what was not answered. */
async function persist(cookie: string, told: Told): Promise<void> {
  const headers = browserHeaders(host, cookie);
  let socket: Socket | null = null;
  let count = 0;

  /** Null when the answer was lost: then nobody knows whether it was done. */
  async function ask<Body>(
    method: string,
    path: string,
    body: object,
  ): Promise<{ status: number; body: Body } | null> {
    while (!scene.server && !scene.over) await pause(20);
    const { server } = scene;
    if (!server) return null;
    try {
      socket ??= connect({ host: '127.0.0.1', port: server.port });
      const answered: Answered = await exchange(socket, {
        method,
        path,
        headers,
        body: JSON.stringify(body),
      });
      return { status: answered.status, body: JSON.parse(answered.body || 'null') as Body };
    } catch {
      socket?.destroy();
      socket = null;
      return null;
    }
  }

  async function open(): Promise<Draft | null> {
    const started = await ask<Draft & { details: { draftId: string } }>('POST', '/api/drafts', {
      eService: 'liten',
    });
    if (started?.status === 201) return started.body;
    if (started?.status !== 409) return null;
    const opened = await ask<Draft>('GET', `/api/drafts/${started.body.details.draftId}`, {});
    return opened?.status === 200 ? opened.body : null;
  }

  async function save(draft: Draft): Promise<Draft | null> {
    count += 1;
    const changes = [...completeAnswers, { path: 'reason', value: `nummer ${count}` }];
    const body = { version: 1, baseRevision: draft.revision, changes };
    const reply = await ask<{ revision: number }>('PATCH', `/api/drafts/${draft.id}`, body);
    // Unknown, or overtaken by a save of ours whose answer was lost: look at what is stored and go on from there.
    if (reply?.status !== 200) return null;
    told.saved.set(draft.id, count);
    scene.acknowledged += 1;
    const { answers } = applyPatch(form, draft.answers, changes);
    return { ...draft, revision: reply.body.revision, answers };
  }

  async function submit(draft: Draft): Promise<void> {
    const { today, attributes } = draft;
    const json = canonicalJson(prune(form, draft.answers, { today, attributes }));
    const submissionKey = randomUUID();
    const body = {
      submissionKey,
      version: 1,
      revision: draft.revision,
      answersHash: createHash('sha256').update(json).digest('hex'),
    };
    while (!scene.over) {
      const reply = await ask<{ errandId: string; registrationNumber: string }>(
        'POST',
        `/api/drafts/${draft.id}/submit`,
        body,
      );
      if (!reply) continue;
      if (reply.status === 200) {
        const { errandId, registrationNumber } = reply.body;
        scene.acknowledged += 1;
        told.submitted.set(submissionKey, { errandId, registrationNumber, draft: draft.id, count });
        return;
      }
      if (reply.status !== 503) throw new Error(`submit: ${reply.status} ${JSON.stringify(reply.body)}`);
    }
  }

  while (!scene.over) {
    let draft = await open();
    for (let saves = 0; draft && saves < savesBeforeSubmitting && !scene.over; saves += 1)
      draft = await save(draft);
    if (draft && !scene.over) await submit(draft);
  }
  (socket as Socket | null)?.destroy();
}

/** In the middle of things, however fast the machine. */
async function acknowledgements(more: number): Promise<void> {
  const enough = scene.acknowledged + more;
  while (scene.acknowledged < enough) await pause(2);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test(`killed ${kills} times while people type and submit: nothing acknowledged is missing, nothing is doubled, no number is left out`, async () => {
  const { databaseUrl, dataFolder } = world.context.config;
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl ?? '',
    DATA_FOLDER: dataFolder,
    PUBLIC_URL: 'http://localhost',
    SESSION_KEYS: keys,
    LOG_LEVEL: 'silent',
    PORT: '0',
    JOBS: 'elsewhere',
  };
  const told: Told[] = Array.from({ length: people }, () => ({ saved: new Map(), submitted: new Map() }));
  const cookies = await Promise.all(
    told.map(async (_, index) => {
      const browser = await world.signedIn('norrvik', `19920202${1000 + index}`);
      return `${sessionCookie}=${browser.cookies.get(sessionCookie)}`;
    }),
  );
  const working = told.map((one, index) => persist(cookies[index] ?? '', one));
  for (let killed = 0; killed < kills; killed += 1) {
    scene.server = await startProcess(apiProgram, environment);
    await acknowledgements(10 + 40 * Math.random());
    const doomed = scene.server;
    scene.server = null;
    await doomed.stop('SIGKILL');
  }
  scene.server = await startProcess(apiProgram, environment);
  await acknowledgements(50);
  scene.over = true;
  await Promise.all(working);

  const saved = told.flatMap((one) => [...one.saved]);
  const submitted = told.flatMap((one) => [...one.submitted]);
  expect(saved.length).toBeGreaterThan(kills);
  expect(submitted.length).toBeGreaterThan(kills);
  const stored = await world.sql<{ draft: string; reason: string }>(
    'norrvik',
    `SELECT id AS draft, answers ->> 'reason' AS reason FROM draft UNION ALL SELECT draft_id, answers ->> 'reason' FROM submission`,
  );
  const numberOf = new Map(
    stored.map(({ draft, reason }) => [draft, Number(/\d+/.exec(reason ?? '')?.[0] ?? 0)]),
  );
  for (const [draft, count] of saved) expect(numberOf.get(draft)).toBeGreaterThanOrEqual(count);
  const filed = await world.sql<{ key: string; id: string; number: string; draft: string; reason: string }>(
    'norrvik',
    `SELECT s.submission_key AS key, e.id, e.registration_number AS number, s.draft_id AS draft, s.answers ->> 'reason' AS reason
       FROM submission s JOIN errand e ON e.submission_id = s.id`,
  );
  const byKey = new Map(filed.map((one) => [one.key, one]));
  for (const [key, { errandId, registrationNumber, draft, count }] of submitted) {
    expect(byKey.get(key)).toEqual({
      key,
      id: errandId,
      number: registrationNumber,
      draft,
      reason: `nummer ${count}`,
    });
  }
  expect(new Set(filed.map(({ draft }) => draft)).size).toBe(filed.length);
  const numbers = filed.map(({ number }) => Number(number.split('-').at(-1))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const [jobs] = await world.sql<{ jobs: number }>(
    'norrvik',
    `SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'make-receipt'`,
  );
  expect(jobs?.jobs).toBe(filed.length);
}, 240_000);
