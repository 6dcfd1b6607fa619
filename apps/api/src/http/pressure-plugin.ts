import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem-error.ts';

/** Turns new requests away, with a time to come back, when the process has been too busy to notice them (`BUSY_AFTER_MS`). */
export async function installPressureGuard(app: FastifyInstance): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: app.context.config.busyAfter,
    sampleInterval: 1_000,
    exposeStatusRoute: false,
    pressureHandler: () => {
      throw new ProblemError('service_unavailable', { retryAfter: 10 });
    },
  });
}
