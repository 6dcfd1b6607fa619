import { connect } from 'node:net';
import { apiProgram, startProcess } from '../test/process/server-process.ts';
import { browserHeaders, exchange } from '../test/process/raw-http.ts';
import { createBenchWorld, type BenchWorld } from './world/bench-world.ts';
import { report } from './world/report.ts';

/** Mina ärenden: p95 among a hundred thousand errands against that among a thousand. */
const asked = 300;
const few = 1_000;
const many = 100_000;

const world = await createBenchWorld();
const api = await startProcess(apiProgram, world.environment);
const [citizen] = await world.fillers(1);
if (!citizen) throw new Error('nobody');

const lists: Record<string, { path: string; cookie: string }> = {
  'Mina ärenden': { path: '/api/errands?state=ongoing', cookie: citizen.cookie },
};

await fill(world, citizen.person, 0, few);
const among: Record<string, number[]> = {};
await measure();
await fill(world, citizen.person, few, many);
await measure();
report(
  Object.entries(among).map(([list, [small = 0, large = 0]]) => {
    console.log(`  ${list}: p95 ${small.toFixed(1)} ms among ${few}, ${large.toFixed(1)} ms among ${many}`);
    return [`${list}: p95 × that among ${few}`, large / small, 'at most', 2] as const;
  }),
);
await api.stop();
await world.close();

async function measure(): Promise<void> {
  for (const [list, { path, cookie }] of Object.entries(lists)) {
    const socket = connect({ host: '127.0.0.1', port: api.port, noDelay: true });
    const times: number[] = [];
    for (let count = 0; count < asked + 30; count += 1) {
      const from = performance.now();
      const { status } = await exchange(socket, {
        method: 'GET',
        path,
        headers: browserHeaders('norrvik.localhost', cookie),
        body: '',
      });
      if (status !== 200) throw new Error(`${list}: ${status}`);
      if (count >= 30) times.push(performance.now() - from);
    }
    socket.destroy();
    times.sort((a, b) => a - b);
    (among[list] ??= []).push(times[Math.floor(asked * 0.95)] ?? Number.NaN);
  }
}

/** Errands number `from` to `to`: fifty of one citizen's, the rest of others; of five services, in every state. */
async function fill(
  { owner, municipality }: BenchWorld,
  person: string,
  from: number,
  to: number,
): Promise<void> {
  await owner.query(
    `WITH made AS MATERIALIZED (
       SELECT n, gen_random_uuid() AS submission, (ARRAY['matning', 'support', 'felanmalan', 'bygglov', 'lotteri'])[1 + n % 5] AS key,
         CASE WHEN n % 20 = 7 AND n < 1000 THEN $2::uuid END AS person, now() - make_interval(mins => n) AS at
       FROM generate_series($3::int, $4::int - 1) AS n),
     filed AS (
       INSERT INTO submission (municipality_id, id, submission_key, person_id, session_id, e_service_key, version, answers, answers_hash, received_at)
       SELECT $1, submission, gen_random_uuid(), person, gen_random_uuid(), key, 1, '{}', repeat('a', 64), at FROM made)
     INSERT INTO errand (municipality_id, registration_number, submission_id, e_service_key, handler_group, person_id, session_id, applicant_name, applicant,
                         status_id, status_content_type, received_at, last_event_at, closed_at, assignee_id)
       SELECT $1, 'BENCH-' || n, submission, key, 'kontaktcenter', person, gen_random_uuid(),
         CASE WHEN n % 999 = 5 THEN 'Unikum Ovanlig' ELSE 'Anna Vanlig' END, '{"email":null,"phone":null,"maskedNumber":null,"eid":null,"simulated":true}',
         'x', (ARRAY['submitted', 'in_progress', 'closed', 'in_progress'])[1 + n / 5 % 4], at, at,
         CASE WHEN n / 5 % 4 = 2 THEN now() END, NULL
       FROM made`,
    [municipality, person, from, to],
  );
  await owner.query('VACUUM ANALYZE errand, submission, errand_name_word, errand_read');
}
