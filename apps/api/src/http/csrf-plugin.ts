import { csrfHeader } from '@handslag/contracts/endpoint';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets through only what our own pages send. Municipalities' hosts are siblings and so the same *site*: cookies do not
 * tell them apart, the origin does. A change needs our header and our origin; a read may come from elsewhere only
 * as a navigation, and none of what is for staff.
 */
export function installCsrfGuard(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!request.url.startsWith('/api/') || request.routeOptions.config.fromElsewhere) return done();
    if (reading.has(request.method) ? readable(request) : changeable(request)) return done();
    done(new ProblemError('request_not_from_this_site'));
  });
}

function readable({ headers, routeOptions }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // What staff read leaves a trace in the log: another site's link makes none in their name.
  return headers['sec-fetch-mode'] === 'navigate' && routeOptions.config.access !== 'staff';
}

function changeable(request: FastifyRequest): boolean {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (headers[csrfHeader] === undefined) return false;
  if (site === undefined && origin === undefined) return false;
  return (
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || origin === `${request.protocol}://${request.host}`)
  );
}
