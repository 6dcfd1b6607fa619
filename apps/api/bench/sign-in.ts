import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testPersons } from '@handslag/samples/test-persons';
import { apiProgram, startProcess } from '../test/process/server-process.ts';
import { browserHeaders, exchange } from '../test/process/raw-http.ts';
import { createBenchWorld } from './world/bench-world.ts';
import { report } from './world/report.ts';
import { watchBankId } from './world/watched-bankid.ts';

/**
 * Two hundred people begin to sign in with BankID within a second; each page asks every second how it goes, and each person
 * takes some seconds over the app. How long the API takes to answer, and how often BankID itself is asked.
 */
const people = 200;
const patience = 60;
const host = 'norrvik.localhost';
const able = testPersons.filter(({ revoked, kinds }) => !revoked && kinds.length > 0);

const world = await createBenchWorld();
const bankId = await watchBankId();
const api = await startProcess(apiProgram, { ...world.environment, ...bankId.environment });
const times: number[] = [];
const ends: string[] = [];

await Promise.all([
  ...Array.from({ length: people }, async (_, index) => {
    await pause((index / people) * 1_000);
    ends.push(await signIn());
  }),
  handle(),
]);

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

/** The people with their phones: each order is finished some seconds after it was begun. */
async function handle(): Promise<void> {
  for (let done = 0; done < people; done += 1) {
    while (bankId.orders.length <= done) await pause(20);
    const orderRef = bankId.orders[done] ?? '';
    const person = able[done % able.length];
    if (done === 0) await pause(4_000);
    await bankId.complete(orderRef, person?.personalNumber ?? '');
  }
}

function at(share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
