import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../eid-simulator/src/main.ts');

export type WatchedBankId = {
  /** Settings that make an API use it. */
  environment: Record<string, string>;
  /** The orders begun, in order. */
  orders: readonly string[];
  /** The least time between two questions about the same order. Milliseconds; infinite when none was asked about twice. */
  leastPause: () => number;
  /** Lets a test person finish an order. */
  complete: (orderRef: string, personalNumber: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** The simulated BankID in a process of its own, and a watcher in between that sees every call on the wire. */
export async function watchBankId(): Promise<WatchedBankId> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'handslag-bench-bankid-'));
  const { child, url } = await startSimulator(dataFolder);
  const orders: string[] = [];
  const askedAt = new Map<string, number>();
  let least = Number.POSITIVE_INFINITY;
  const pass = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const path = request.url ?? '';
    if (path.endsWith('/collect')) note((JSON.parse(body) as { orderRef: string }).orderRef);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url + path, { method: request.method ?? 'POST', headers, body });
    const text = await answer.text();
    if (path.endsWith('/auth') && answer.ok) orders.push((JSON.parse(text) as { orderRef: string }).orderRef);
    reply.writeHead(answer.status, headers).end(text);
  };
  const watcher = createServer((request, reply) => {
    pass(request, reply).catch(() => reply.destroy());
  });
  const note = (orderRef: string): void => {
    const now = performance.now();
    least = Math.min(least, now - (askedAt.get(orderRef) ?? Number.NEGATIVE_INFINITY));
    askedAt.set(orderRef, now);
  };
  await new Promise<void>((resolve) => watcher.listen(0, '127.0.0.1', resolve));
  const { port } = watcher.address() as AddressInfo;
  return {
    environment: {
      BANKID_URL: `http://127.0.0.1:${port}/bankid/rp/v6.0`,
      BANKID_ENVIRONMENT: 'simulator',
      BANKID_SIGNATURE_ROOT: await readFile(join(dataFolder, 'root.pem'), 'utf8'),
      SIGN_INS_PER_MINUTE: '100000',
    },
    orders,
    leastPause: () => least,
    complete: async (orderRef, personalNumber) => {
      await fetch(`${url}/control/orders/${orderRef}/complete`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personalNumber }),
      });
    },
    stop: async () => {
      watcher.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function startSimulator(dataFolder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, SIMULATOR_PORT: '0', SIMULATOR_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (words: Buffer) => {
      const ready = /ready (\S+)/.exec(words.toString());
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}`)));
  });
  return { child, url };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
