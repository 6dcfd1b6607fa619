import { asStarted } from './world/as-started.ts';
import { analyse, createBenchWorld } from './world/bench-world.ts';
import { load, type Measured, type Next } from './world/load.ts';
import { apiProgram, startProcess, type ServerProcess } from '../test/process/server-process.ts';
import { bareProgram } from './world/bare-program.ts';
import { overwriting, typing } from './world/requests.ts';
import { median, report } from './world/report.ts';

/**
 * Autosave through the whole stack (session, row security, merge, check, commit) against a bare UPDATE of a row of the same
 * size through the same pool; turns about, so that a noisy machine disturbs both. Then memory after 20 000 saves.
 */
type Costed = Measured & {
  /** CPU time of the server for a request: what to look at where the machine is not quiet. */
  micros: number;
};

const connections = 32;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 2);
const rounds = 7;
/** Until the compiler has done its part: a server runs for weeks. */
const warming = 6;
const saves = 20_000;

const world = await createBenchWorld();
await world.owner.query(
  `CREATE TABLE bare_draft (id int PRIMARY KEY, answers json NOT NULL, revision int NOT NULL DEFAULT 0, saved_at timestamptz) WITH (fillfactor = 50);
   INSERT INTO bare_draft (id, answers) SELECT n, '{}' FROM generate_series(1, ${connections}) AS n;
   GRANT ALL ON bare_draft TO handslag_app`,
);
const { environment, nodeArguments } = asStarted();
const start = () => startProcess(apiProgram, { ...world.environment, ...environment }, nodeArguments);
// Once for nothing: what Node compiles at the first start is there at every other.
await (await start()).stop();
const api = await start();
const bare = await startProcess(bareProgram, {
  BARE_DATABASE_URL: world.environment['DATABASE_URL'] ?? '',
});
const fillers = await world.fillers(connections);
const people = fillers.map(typing);
const rows = fillers.map((_, index) => overwriting(index + 1));

await load(bare.port, rows, 1);
await load(api.port, people, warming);
await analyse(world);
const measured: { bare: Costed; api: Costed }[] = [];
for (let round = 0; round < rounds; round += 1)
  measured.push({ bare: await cost(bare, rows), api: await cost(api, people) });
let saved = 0;
while (saved < saves) saved += (await load(api.port, people, 3)).ok;
const megabytes = await api.residentMegabytes();
const failures = measured.flatMap(({ api: { failed } }) => Object.entries(failed));

for (const { bare: bound, api: ours } of measured) {
  console.log(
    `  bare ${bound.perSecond.toFixed(0)}/s p99 ${bound.p99.toFixed(1)} ms, ${bound.micros.toFixed(0)} µs of CPU · autosave ${ours.perSecond.toFixed(0)}/s p50 ${ours.p50.toFixed(1)} p99 ${ours.p99.toFixed(1)} ms, ${ours.micros.toFixed(0)} µs`,
  );
}
report([
  [
    'throughput × bare UPDATE',
    median(measured.map((one) => one.api.perSecond / one.bare.perSecond)),
    'at least',
    0.4,
  ],
  ['p99 × bare UPDATE', median(measured.map((one) => one.api.p99 / one.bare.p99)), 'at most', 3],
  [`resident MB after ${saves} saves`, megabytes, 'at most', 200],
  ['failed saves', failures.length, 'at most', 0],
]);
await api.stop();
await bare.stop();
await world.close();

async function cost(server: ServerProcess, requests: readonly Next[]): Promise<Costed> {
  const before = await server.cpuSeconds();
  const counted = await load(server.port, requests, seconds);
  return { ...counted, micros: (((await server.cpuSeconds()) - before) * 1e6) / counted.ok };
}
