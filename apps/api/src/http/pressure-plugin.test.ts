import { setTimeout as rest } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { installPressureGuard } from './pressure-plugin.ts';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

/** A server that is turned away from when its process has been held up for so many milliseconds. */
async function serverWith(busyAfter: number): Promise<FastifyInstance> {
  const server = fastify();
  app = server;
  server.decorate('context', { config: { busyAfter } } as Context);
  await installPressureGuard(server);
  server.setErrorHandler((error: { status?: number }, _request, reply) =>
    reply.code(error.status ?? 500).send(),
  );
  server.get('/', () => 'here');
  await server.ready();
  return server;
}

function holdUp(milliseconds: number): void {
  const until = Date.now() + milliseconds;
  while (Date.now() < until);
}

/** Busy for longer than two samples take, with a breath now and then in which it is measured. */
async function beBusy(): Promise<void> {
  for (let times = 0; times < 8; times += 1) {
    holdUp(300);
    await rest(25);
  }
}

test('a process that is held up for longer than its bound turns people away', async () => {
  const server = await serverWith(5);
  await beBusy();
  expect((await server.inject('/')).statusCode).toBe(503);
});

test('one that is held up for less turns nobody away', async () => {
  const server = await serverWith(600_000);
  await beBusy();
  expect((await server.inject('/')).statusCode).toBe(200);
});

test('one that could not be measured turns nobody away', async () => {
  const server = await serverWith(600_000);
  holdUp(1_200);
  await rest(25);
  expect((await server.inject('/')).statusCode).toBe(200);
});
