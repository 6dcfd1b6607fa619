import { connect } from 'node:net';
import { exchange, type Answered, type Sent } from '../../test/process/raw-http.ts';

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
