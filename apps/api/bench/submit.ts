import { randomUUID } from 'node:crypto';
import { apiProgram, startProcess } from '../test/process/server-process.ts';
import { browserHeaders } from '../test/process/raw-http.ts';
import { bareProgram } from './world/bare-program.ts';
import { asStarted } from './world/as-started.ts';
import { benchAnswers } from './world/bench-form.ts';
import { analyse, benchAnswersHash, createBenchWorld, type Filler } from './world/bench-world.ts';
import { load, type Measured, type Next } from './world/load.ts';
import { median, report } from './world/report.ts';

/**
 * Submitting through the whole stack (session, review hash, check of sixty questions, number, submission, errand, event, files,
 * receipt job, audit, commit) against a bare transaction of three statements through the same pool; turns about.
 */
const connections = 32;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 2);
const rounds = 7;
const drafts = 30_000;

const world = await createBenchWorld();
await world.owner.query(
  `CREATE TABLE bare_draft (id int PRIMARY KEY, answers json NOT NULL);
   INSERT INTO bare_draft SELECT n, '${JSON.stringify(benchAnswers)}' FROM generate_series(1, ${drafts * 2}) AS n;
   CREATE TABLE bare_series (last int NOT NULL);
   INSERT INTO bare_series VALUES (0);
   CREATE TABLE bare_errand (number int PRIMARY KEY, answers json NOT NULL);
   GRANT ALL ON bare_draft, bare_series, bare_errand TO handslag_app`,
);
const { environment, nodeArguments } = asStarted();
const api = await startProcess(apiProgram, { ...world.environment, ...environment }, nodeArguments);
const bare = await startProcess(bareProgram, { BARE_DATABASE_URL: world.environment['DATABASE_URL'] ?? '' });
const fillers = await world.fillers(drafts);
let submitted = 0;
let filed = 0;

const host = 'norrvik.localhost';
const submitting: Next = () => {
  const filler: Filler | undefined = fillers[submitted++];
  if (!filler) return null;
  const body = JSON.stringify({
    submissionKey: randomUUID(),
    version: 1,
    revision: 1,
    answersHash: benchAnswersHash,
  });
  return {
    method: 'POST',
    path: `/api/drafts/${filler.draft}/submit`,
    headers: browserHeaders(host, filler.cookie),
    body,
  };
};
const filing: Next = () => {
  filed += 1;
  return {
    method: 'POST',
    path: '/submit',
    headers: { host, 'content-type': 'application/json' },
    body: JSON.stringify({ id: filed, answers: benchAnswers }),
  };
};
const each = (next: Next): Next[] => Array.from({ length: connections }, () => next);

await load(bare.port, each(filing), 1);
await load(api.port, each(submitting), 4);
await analyse(world);
const measured: { bare: Measured; api: Measured }[] = [];
for (let round = 0; round < rounds; round += 1) {
  measured.push({
    bare: await load(bare.port, each(filing), seconds),
    api: await load(api.port, each(submitting), seconds),
  });
}
for (const { bare: bound, api: ours } of measured) {
  console.log(
    `  bare ${bound.perSecond.toFixed(0)}/s p99 ${bound.p99.toFixed(1)} ms · submit ${ours.perSecond.toFixed(0)}/s p50 ${ours.p50.toFixed(1)} p99 ${ours.p99.toFixed(1)} ms`,
  );
}
const { rows } = await world.owner.query<{ errands: number; last: number }>(
  `SELECT (SELECT count(*)::int FROM errand) AS errands, (SELECT last_number FROM registration_series) AS last`,
);
const failed = measured.reduce(
  (count, { api: { failed: kinds } }) => count + Object.values(kinds).reduce((a, b) => a + b, 0),
  0,
);
report([
  [
    'throughput × bare transaction of three statements',
    median(measured.map((one) => one.api.perSecond / one.bare.perSecond)),
    'at least',
    0.4,
  ],
  ['failed submissions', failed, 'at most', 0],
  ['numbers left out', (rows[0]?.last ?? 0) - (rows[0]?.errands ?? 0), 'at most', 0],
]);
await api.stop();
await bare.stop();
await world.close();
