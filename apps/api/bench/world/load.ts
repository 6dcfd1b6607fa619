import { connect, type Socket } from 'node:net';

export type Answered = { status: number; body: string };
export type Sent = { method: string; path: string; headers: Record<string, string>; body: string };
/** What one connection sends next, given the answer before; null when it has nothing more. */
export type Next = (previous: Answered | null) => Sent | null;
export type Measured = {
  perSecond: number;
  p50: number;
  p99: number;
  ok: number;
  failed: Record<string, number>;
};

/**
 * Connections that each send, wait for the answer and send again, for so many seconds. Sockets by hand: on a machine of few
 * cores, what drives the load must not be what is measured. Milliseconds.
 */
export async function load(port: number, connections: readonly Next[], seconds: number): Promise<Measured> {
  const times: number[] = [];
  const failed: Record<string, number> = {};
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(
    connections.map(async (next) => {
      const socket = connect({ host: '127.0.0.1', port, noDelay: true });
      try {
        let answered: Answered | null = null;
        for (;;) {
          const request = performance.now() < until ? next(answered) : null;
          if (!request) return;
          const sentAt = performance.now();
          answered = await exchange(socket, request);
          if (answered.status >= 200 && answered.status < 300) times.push(performance.now() - sentAt);
          else failed[answered.status] = (failed[answered.status] ?? 0) + 1;
        }
      } finally {
        socket.destroy();
      }
    }),
  );
  const elapsed = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99), ok: times.length, failed };
}

/** One request over a connection that is kept. Only answers with a content length, which all of ours have. */
function exchange(socket: Socket, { method, path, headers, body }: Sent): Promise<Answered> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    let received = '';
    const done = (settle: () => void): void => {
      socket.off('data', take).off('error', fail).off('close', closed);
      settle();
    };
    const fail = (error: Error): void => done(() => reject(error));
    const closed = (): void => fail(new Error('The server hung up'));
    const take = (bytes: Buffer): void => {
      received += bytes.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, end + 2))?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      done(() => resolve({ status: Number(received.slice(9, 12)), body: received.slice(end + 4) }));
    };
    socket.on('data', take).on('error', fail).on('close', closed);
    socket.write(
      `${method} ${path} HTTP/1.1\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
