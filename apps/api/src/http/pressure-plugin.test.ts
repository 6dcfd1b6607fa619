import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { installPressureGuard } from './pressure-plugin.ts';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

/** A server whose process notices nothing for a while, and is then asked. Answers the status. */
async function askAfter(
  blockedMs: number,
  { busyAfter, measured }: { busyAfter: number; measured: boolean },
): Promise<number> {
  const server = fastify();
  app = server;
  server.decorate('context', { config: { busyAfter } } as Context);
  await installPressureGuard(server);
  server.setErrorHandler((error: { status?: number }, _request, reply) =>
    reply.code(error.status ?? 500).send(),
  );
  server.get('/', () => 'here');
  await server.ready();
  if (measured) await new Promise((resolve) => setTimeout(resolve, 50));
  const until = Date.now() + blockedMs;
  while (Date.now() < until);
  // What measures the process has its turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (await server.inject('/')).statusCode;
}

test('a process that was held up for longer than its bound turns people away', async () => {
  expect(await askAfter(1_200, { busyAfter: 5, measured: true })).toBe(503);
});

test('one that was held up for less turns nobody away', async () => {
  expect(await askAfter(1_200, { busyAfter: 600_000, measured: true })).toBe(200);
});

test('one that nothing is known of turns nobody away', async () => {
  expect(await askAfter(1_200, { busyAfter: 600_000, measured: false })).toBe(200);
});
