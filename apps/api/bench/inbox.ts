import { connect } from 'node:net';
import type { StaffRole } from '@handslag/contracts/permissions';
import { apiProgram, startProcess } from '../test/process/server-process.ts';
import { browserHeaders, exchange } from '../test/process/raw-http.ts';
import { createBenchWorld, type BenchWorld } from './world/bench-world.ts';
import { report } from './world/report.ts';

/** The inbox and its search: p95 among a million errands, one in twenty of them open, against that among ten thousand. */
const asked = 200;
const few = 10_000;
const many = 1_000_000;
const filledAtOnce = 250_000;
const mostListMs = 150;
const mostSearchMs = 300;
/** A group of its own, to find the account by. */
const everythingRead = 'har-last-allt';

const world = await createBenchWorld();
const api = await startProcess(apiProgram, world.environment);
/** Whose inbox it is: a handler's and an administrator's with nothing read, and that of a handler who has read all there is. */
type Reader = Extract<StaffRole, 'handler' | 'administrator'> | 'well-read';
const lists: Record<string, { query: string; by: Reader; most: number }> = {
  'needs action': { query: 'view=action', by: 'handler', most: mostListMs },
  'needs action, every group': { query: 'view=action', by: 'administrator', most: mostListMs },
  waiting: { query: 'view=waiting', by: 'handler', most: mostListMs },
  unread: { query: 'view=unread', by: 'handler', most: mostListMs },
  'unread, where all is read': { query: 'view=unread', by: 'well-read', most: mostListMs },
  unassigned: { query: 'view=unassigned', by: 'handler', most: mostListMs },
  'mine, where nothing is': { query: 'view=mine', by: 'handler', most: mostListMs },
  'all, oldest first': { query: 'view=all&order=oldest', by: 'handler', most: mostListMs },
  'all, every group': { query: 'view=all', by: 'administrator', most: mostListMs },
  'all, one service': { query: 'view=all&eService=lotteri', by: 'handler', most: mostListMs },
  'all, rare status': { query: 'view=all&status=waiting_for_payment', by: 'handler', most: mostListMs },
  'all, late': { query: 'view=all&deadline=passed', by: 'handler', most: mostListMs },
  'all, in a week': {
    query: `view=all&from=${daysAgo(9)}&to=${daysAgo(2)}`,
    by: 'handler',
    most: mostListMs,
  },
  'search, number': { query: 'view=all&search=BENCH-777', by: 'handler', most: mostSearchMs },
  'search, rare name': { query: 'view=all&search=unikum', by: 'handler', most: mostSearchMs },
  'search, common name': { query: 'view=all&search=anna', by: 'handler', most: mostSearchMs },
  'search, rare word': { query: 'view=all&search=sällsamheter', by: 'handler', most: mostSearchMs },
  'search, common word': { query: 'view=all&search=vägarna', by: 'handler', most: mostSearchMs },
  'search, two common words': {
    query: 'view=all&search=vägen+skolskjutsen',
    by: 'handler',
    most: mostSearchMs,
  },
  'search, two words never together': {
    query: 'view=all&search=skolskjuts+lekplats',
    by: 'handler',
    most: mostSearchMs,
  },
  'search, common word, needs action': {
    query: 'view=action&search=väg',
    by: 'handler',
    most: mostSearchMs,
  },
  'search, nothing': { query: 'view=all&search=finnsinte', by: 'handler', most: mostSearchMs },
};

const among: Record<string, number[]> = {};
await dropChecks(world);
await addReader(world);
await fill(world, 0, few);
await readAll(world);
await measure();
for (let from = few; from < many; from += filledAtOnce)
  await fill(world, from, Math.min(from + filledAtOnce, many));
await readAll(world);
await measure();
report(
  Object.entries(among).flatMap(([list, [small = 0, large = 0]]) => {
    console.log(`  ${list}: p95 ${small.toFixed(1)} ms among ${few}, ${large.toFixed(1)} ms among ${many}`);
    const most = lists[list]?.most ?? 0;
    const lines: Parameters<typeof report>[0][number][] = [[`${list}: p95 in ms`, large, 'at most', most]];
    if (most === mostListMs) lines.push([`${list}: p95 × that among ${few}`, large / small, 'at most', 2]);
    return lines;
  }),
);
await api.stop();
await world.close();

async function measure(): Promise<void> {
  // New sessions each time: filling a million takes longer than one may be idle.
  const cookies: Record<Reader, string> = {
    handler: await world.handler('kontaktcenter'),
    administrator: await world.handler('', 'administrator'),
    'well-read': await world.handler(everythingRead),
  };
  for (const [list, { query, by }] of Object.entries(lists)) {
    const socket = connect({ host: '127.0.0.1', port: api.port, noDelay: true });
    const times: number[] = [];
    for (let count = 0; count < asked + 20; count += 1) {
      const from = performance.now();
      const { status } = await exchange(socket, {
        method: 'GET',
        path: `/api/management/errands?${encodeURI(query)}`,
        headers: browserHeaders('norrvik.localhost', cookies[by]),
        body: '',
      });
      if (status !== 200) throw new Error(`${list}: ${status}`);
      if (count >= 20) times.push(performance.now() - from);
    }
    socket.destroy();
    times.sort((a, b) => a - b);
    (among[list] ??= []).push(times[Math.floor(asked * 0.95)] ?? Number.NaN);
  }
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** What triggers do for each row is done here for all at once, and every row is known to fit. */
async function dropChecks({ owner }: BenchWorld): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint
     WHERE contype = 'f' AND conrelid = ANY ('{submission,errand,errand_name_word,errand_search}'::regclass[])`,
  );
  for (const { statement } of rows) await owner.query(statement);
  await owner.query('ALTER TABLE errand DISABLE TRIGGER USER');
  await owner.query('ALTER TABLE errand_search DISABLE TRIGGER USER');
}

/**
 * Errands number `from` to `to`, the lowest the latest, one a minute, of five services and two groups; nineteen in twenty closed.
 * Each has answers with a dozen words, some common and some rare.
 */
async function fill({ owner, municipality }: BenchWorld, from: number, to: number): Promise<void> {
  await owner.query(
    `CREATE TEMPORARY TABLE made AS
     SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS submission, now() - make_interval(mins => n) AS at,
       (ARRAY['matning', 'support', 'felanmalan', 'bygglov', 'lotteri'])[1 + n % 5] AS key,
       CASE WHEN n % 50000 = 23 THEN 'waiting_for_payment'
            WHEN n % 20 = 3 THEN (ARRAY['submitted', 'in_progress', 'waiting_for_completion', 'in_progress'])[1 + n / 20 % 4]
            ELSE 'closed' END AS status,
       CASE WHEN n % 999 = 5 THEN 'Unikum Ovanlig' ELSE 'Anna Vanlig' END AS name,
       (SELECT search_stems('väg skola barn trafik'))
         || CASE WHEN n % 2 = 0 THEN (SELECT search_stems('skolskjuts')) ELSE (SELECT search_stems('lekplats')) END
         || CASE WHEN n % 999 = 5 THEN (SELECT search_stems('Unikum Ovanlig')) ELSE (SELECT search_stems('Anna Vanlig')) END
         || CASE WHEN n % 5000 = 7 THEN (SELECT search_stems('sällsamhet')) ELSE '{}' END
         || ARRAY['bench', n::text, 'ort' || n % 997, 'gata' || n % 4999] AS stems
     FROM generate_series($1::int, $2::int - 1) AS n`,
    [from, to],
  );
  await owner.query(
    `INSERT INTO submission (municipality_id, id, submission_key, session_id, e_service_key, version, answers, answers_hash, received_at)
     SELECT $1, submission, gen_random_uuid(), gen_random_uuid(), key, 1, '{}', repeat('a', 64), at FROM made`,
    [municipality],
  );
  await owner.query(
    `INSERT INTO errand (municipality_id, id, registration_number, submission_id, e_service_key, handler_group, session_id, applicant_name,
       applicant, status_id, status_content_type, received_at, last_event_at, touched_at, closed_at, deadline_on)
     SELECT $1, id, 'BENCH-' || n, submission, key, CASE WHEN n % 7 = 0 THEN 'gata-och-park' ELSE 'kontaktcenter' END, gen_random_uuid(), name,
       '{"email":null,"phone":null,"maskedNumber":null,"eid":null,"simulated":true}', 'x', status, at, at, at,
       CASE WHEN status = 'closed' THEN now() END, CASE WHEN status <> 'closed' AND n % 3 = 0 THEN at::date + 30 END
     FROM made`,
    [municipality],
  );
  await owner.query(
    `INSERT INTO errand_name_word (municipality_id, word, errand_id)
     SELECT $1, word, id FROM made, unnest(search_words(name)) AS word ORDER BY 2, 3`,
    [municipality],
  );
  await owner.query(
    `INSERT INTO errand_search (municipality_id, errand_id, received_at, stems)
     SELECT $1, id, at, array_to_tsvector(stems) FROM made`,
    [municipality],
  );
  await owner.query(
    `INSERT INTO errand_stem (municipality_id, stem, received_at, errand_id)
     SELECT DISTINCT $1::uuid, stem, at, id FROM made, unnest(stems) AS stem ORDER BY 2, 3, 4`,
    [municipality],
  );
  await owner.query('DROP TABLE made');
  await owner.query(
    'VACUUM ANALYZE errand, submission, errand_name_word, errand_search, errand_stem, errand_read',
  );
}

/** A handler of the same group as the one who has read nothing. */
async function addReader({ owner, municipality }: BenchWorld): Promise<void> {
  await owner.query(
    `INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups)
     VALUES ($1, 'bench', 'well-read', 'Beläst Handläggare', 'belast@example.com', '{handler}', $2)`,
    [municipality, ['kontaktcenter', everythingRead]],
  );
}

/** Everything open is opened by that handler, now. */
async function readAll({ owner }: BenchWorld): Promise<void> {
  await owner.query(
    `INSERT INTO errand_read (municipality_id, errand_id, staff_account_id)
     SELECT e.municipality_id, e.id, s.id FROM errand AS e JOIN staff_account AS s ON s.municipality_id = e.municipality_id AND s.subject = 'well-read'
     WHERE e.closed_at IS NULL ON CONFLICT DO NOTHING`,
  );
  await owner.query('VACUUM ANALYZE errand_read');
}
