import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testPersons } from '@handslag/samples/test-persons';
import { apiProgram, startProcess } from '../test/process/server-process.ts';
import { browserHeaders, exchange } from '../test/process/raw-http.ts';
import { createBenchWorld } from './world/bench-world.ts';
import { report } from './world/report.ts';
import { watchBankId } from './world/watched-bankid.ts';

/**
 * Two hundred people are signing in with BankID at the same time: they begin within five seconds, each page asks every second how
 * it goes, and each person takes five to twenty seconds over the app. How long the API takes to answer, and how often
 * BankID itself is asked. A few sign-ins before it warm up both programs.
 */
const people = 200;
const warming = 10;
const patience = 60;
const beginsWithinMs = 5_000;
/** Milliseconds over the app: the quickest, and how much longer the slowest takes. */
const overTheApp = { least: 5_000, more: 15_000 };
const host = 'norrvik.localhost';
const able = testPersons.filter(({ revoked, kinds }) => !revoked && kinds.length > 0);

const world = await createBenchWorld();
const bankId = await watchBankId();
const api = await startProcess(apiProgram, { ...world.environment, ...bankId.environment });
const times: number[] = [];
const ends: string[] = [];

await together(warming);
times.length = 0;
ends.length = 0;
await together(people);

times.sort((a, b) => a - b);
console.log(
  `  ${times.length} requests, p50 ${at(0.5).toFixed(1)} p99 ${at(0.99).toFixed(1)} ms; the shortest pause between two questions about an order ${bankId.leastPause().toFixed(0)} ms`,
);
report([
  ['API p99 in milliseconds', at(0.99), 'at most', 250],
  // The watcher and the API tell time apart, each with its own scheduling.
  ['seconds between questions to BankID about an order', bankId.leastPause() / 1000, 'at least', 1.95],
  ['signed in', ends.filter((end) => end === 'complete').length, 'at least', people],
]);
await api.stop();
await bankId.stop();
await world.close();

/** One page: begins, then asks each second until it is over. Answers how it ended. */
async function signIn(): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: api.port, noDelay: true });
  const ask = async (
    path: string,
    cookie: string,
    body: object,
  ): Promise<{ head: string; reply: string }> => {
    const from = performance.now();
    const headers = browserHeaders(host, cookie);
    const answered = await exchange(socket, { method: 'POST', path, headers, body: JSON.stringify(body) });
    times.push(performance.now() - from);
    return { head: answered.head, reply: answered.body };
  };
  try {
    const begun = await ask('/api/sign-in', '', { eid: 'bankid', flow: 'other-device', returnTo: '/' });
    const cookie = /set-cookie: ([^;]+)/i.exec(begun.head)?.[1] ?? '';
    const { transactionId } = JSON.parse(begun.reply) as { transactionId: string };
    for (let second = 0; second < patience; second += 1) {
      await pause(1_000);
      const { reply } = await ask(`/api/sign-in/${transactionId}/poll`, cookie, {});
      const { state } = JSON.parse(reply) as { state: string };
      if (state !== 'pending') return state;
    }
    return 'out of patience';
  } finally {
    socket.destroy();
  }
}

/** So many pages, and the people with their phones. */
async function together(count: number): Promise<void> {
  const before = bankId.orders.length;
  const pages = Array.from({ length: count }, async (_, index) => {
    await pause((index / count) * beginsWithinMs);
    ends.push(await signIn());
  });
  const phones = Array.from({ length: count }, async (_, index) => {
    while (bankId.orders.length <= before + index) await pause(50);
    await pause(overTheApp.least + ((index * 7) % count) * (overTheApp.more / count));
    const person = able[index % able.length];
    await bankId.complete(bankId.orders[before + index] ?? '', person?.personalNumber ?? '');
  });
  await Promise.all([...pages, ...phones]);
}

function at(share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
