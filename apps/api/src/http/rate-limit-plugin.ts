import { isIPv6 } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';

const minute = 60_000;

/**
 * Bounds what one address may ask in a minute. Whole offices and libraries share an address, so the bound is wide; what is
 * costly has its own, narrower one in its route. The answer says when to come back.
 */
export async function installRateLimit(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: app.context.config.requestsPerMinute,
    timeWindow: minute,
    keyGenerator: (request) => `${request.hostname.toLowerCase()}|${neighbourhood(request.ip)}`,
    allowList: (request) => !request.url.startsWith('/api/'),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  });
}

/** Bounds what one session may ask in a minute, wherever its requests come from. Install after the session is known. */
export function installSessionRateLimit(app: FastifyInstance): void {
  const check = app.createRateLimit({
    max: app.context.config.requestsPerMinuteOfSession,
    timeWindow: minute,
    keyGenerator: (request: FastifyRequest) => request.session?.id ?? '',
  });
  app.addHook('onRequest', async (request) => {
    if (!request.session) return;
    const limit = await check(request);
    if (!limit.isAllowed && limit.isExceeded) throw tooMany(limit.ttl);
  });
}

function tooMany(milliseconds: number): ProblemError {
  return new ProblemError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) });
}

/** One subscriber has a whole network of IPv6 addresses (/64), and would otherwise have a new limit for each. */
function neighbourhood(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const [before, after] = [groups(head), groups(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after].slice(0, 4).join(':');
}

const groups = (part: string): string[] => part.split(':').filter(Boolean);
