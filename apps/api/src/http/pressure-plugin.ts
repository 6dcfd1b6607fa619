import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem-error.ts';

/** Turns new requests away, with a time to come back, when the process has been too busy to notice them (`BUSY_AFTER_MS`). */
export async function installPressureGuard(app: FastifyInstance): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: app.context.config.busyAfter,
    sampleInterval: 1_000,
    exposeStatusRoute: false,
    pressureHandler: (_request, _reply, _type, delay) => {
      // Nothing was measured: the process was held up from one sample to the next, by which it says nothing of how long.
      if (delay === Infinity) return;
      throw new ProblemError('service_unavailable', { retryAfter: 10 });
    },
  });
}
