import { fork, type ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  benchAnswersHash,
  createBenchWorld,
  type BenchWorld,
  type Filler,
} from '../bench/world/bench-world.ts';
import { browserHeaders } from '../bench/world/requests.ts';

const program = join(import.meta.dirname, '../bench/world/api-process.ts');
const kills = 10;
const savers = 6;
const submitters = 3;
/** The kill comes at a random moment after this server has acknowledged both a save and a submission. */
const longestLife = 600;

type Answer = { status: number; body: { revision?: number; errandId?: string; registrationNumber?: string } };
/** What one person's page knows of their draft: what was sent, and what was acknowledged. */
type Saver = { filler: Filler; sent: number; acknowledged: number; revision: number };
type Submission = { filler: Filler; key: string; acknowledged: Answer['body'] | null };

let world: BenchWorld;
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  world = await createBenchWorld();
});

afterAll(async () => {
  server.kill('SIGKILL');
  await world.close();
});

/** Starts the API as a process of its own, on the same data. */
async function startServer(): Promise<void> {
  server = fork(program, {
    env: { ...process.env, ...world.environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  port = Number((await once(server, 'message'))[0]);
}

/** One request as a browser sends it. Null when no whole answer came: what became of it is not known. */
function send(method: string, path: string, { cookie }: Filler, sent: object): Promise<Answer | null> {
  const body = JSON.stringify(sent);
  return new Promise((resolve) => {
    const headers = { ...browserHeaders(cookie), 'content-length': Buffer.byteLength(body) };
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
      let text = '';
      reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
      reply.on('error', () => resolve(null));
      reply.on('end', () =>
        resolve(reply.complete ? { status: reply.statusCode ?? 0, body: JSON.parse(text) } : null),
      );
    });
    asked.on('error', () => resolve(null));
    asked.end(body);
  });
}

const valueOf = (number: number): string => `ändring ${number}`;

/** Saves again and again until no answer comes. After an unknown outcome it says again what it said last, as a page does. */
async function keepSaving(saver: Saver): Promise<void> {
  for (;;) {
    saver.sent += 1;
    const answer = await send('PATCH', `/api/drafts/${saver.filler.draft}`, saver.filler, {
      version: 1,
      baseRevision: saver.revision,
      changes: [{ path: 'q0x0', value: valueOf(saver.sent) }],
    });
    if (answer === null) return;
    if (answer.status === 409) {
      saver.revision =
        (answer.body as { details?: { revision: number } }).details?.revision ?? saver.revision;
      continue;
    }
    expect(answer.status).toBe(200);
    saver.acknowledged = saver.sent;
    saver.revision = answer.body.revision ?? saver.revision;
  }
}

async function submit(submission: Submission): Promise<boolean> {
  const { filler, key } = submission;
  const answer = await send('POST', `/api/drafts/${filler.draft}/submit`, filler, {
    submissionKey: key,
    version: 1,
    revision: 1,
    answersHash: benchAnswersHash,
  });
  if (answer === null) return false;
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  submission.acknowledged = answer.body;
  return true;
}

/** Submits one after the other until no answer comes. */
async function keepSubmitting(waiting: Filler[], begun: Submission[]): Promise<void> {
  for (let filler = waiting.pop(); filler; filler = waiting.pop()) {
    const submission: Submission = { filler, key: randomUUID(), acknowledged: null };
    begun.push(submission);
    if (!(await submit(submission))) return;
  }
}

/** Submissions acknowledged so far; none before every page has saved something. */
function acknowledgedIn(pages: Saver[], begun: Submission[]): number {
  return pages.every(({ acknowledged }) => acknowledged > 0)
    ? begun.filter(({ acknowledged }) => acknowledged !== null).length
    : 0;
}

describe('a server that is killed at any moment', () => {
  it('has lost nothing it acknowledged, and doubled nothing', { timeout: 240_000 }, async () => {
    const pages: Saver[] = (await world.fillers(savers)).map((filler) => ({
      filler,
      sent: 0,
      acknowledged: 0,
      revision: 1,
    }));
    const waiting = await world.fillers(3000);
    const begun: Submission[] = [];
    for (let killed = 0; killed < kills; killed += 1) {
      await startServer();
      const before = acknowledgedIn(pages, begun);
      const work = [
        ...pages.map(keepSaving),
        ...Array.from({ length: submitters }, () => keepSubmitting(waiting, begun)),
      ];
      await vi.waitUntil(() => acknowledgedIn(pages, begun) > before, { timeout: 20_000, interval: 5 });
      await new Promise((resolve) => setTimeout(resolve, randomInt(longestLife)));
      server.kill('SIGKILL');
      await Promise.all([...work, once(server, 'exit')]);
    }

    expect(Math.min(...pages.map(({ acknowledged }) => acknowledged))).toBeGreaterThan(kills);
    for (const { filler, sent, acknowledged, revision } of pages) {
      const { rows } = await world.owner.query<{ value: string; revision: number }>(
        `SELECT answers ->> 'q0x0' AS value, revision FROM draft WHERE id = $1`,
        [filler.draft],
      );
      const stored = Number(rows[0]?.value.slice('ändring '.length));
      expect(stored).toBeGreaterThanOrEqual(acknowledged);
      expect(stored).toBeLessThanOrEqual(sent);
      expect(rows[0]?.revision).toBeGreaterThanOrEqual(revision);
    }

    const unknown = begun.filter(({ acknowledged }) => acknowledged === null);
    expect(begun.length - unknown.length).toBeGreaterThanOrEqual(kills);
    await startServer();
    // Whoever got no answer sends the same intent again.
    for (const submission of unknown) expect(await submit(submission)).toBe(true);
    const { rows } = await world.owner.query<{ id: string; number: string; key: string }>(
      `SELECT e.id, e.registration_number AS number, s.submission_key AS key FROM errand e JOIN submission s
           ON s.municipality_id = e.municipality_id AND s.id = e.submission_id ORDER BY e.registration_number`,
    );
    expect(rows).toHaveLength(begun.length);
    for (const { key, acknowledged } of begun) {
      const [row, another] = rows.filter((candidate) => candidate.key === key);
      expect(another).toBeUndefined();
      expect([row?.id, row?.number]).toEqual([acknowledged?.errandId, acknowledged?.registrationNumber]);
    }
    expect(rows.map(({ number }) => Number(number.split('-')[2]))).toEqual(rows.map((_, index) => index + 1));
  });
});
