import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';

/**
 * Bounds what one address may ask in a minute. Whole offices and libraries share an address, so the bound is wide;
 * what is costly (starting sign-ins) has its own, narrower one. The answer says when to come back.
 */
export async function installRateLimit(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: app.context.config.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: addressKey,
    allowList: (request) => !request.url.startsWith('/api/'),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

function addressKey(request: FastifyRequest): string {
  return `${request.hostname}|${request.ip}`;
}
