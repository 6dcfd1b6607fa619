import { searchEServicesEndpoint } from '@handslag/contracts/e-services';
import {
  forgetSearchMissEndpoint,
  leastSearchDays,
  listSearchMissesEndpoint,
} from '@handslag/contracts/searches';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { deleteMiss, listMisses } from './search-repository.ts';
import { searchEServices } from './search-e-services.ts';

/** Searches an hour from one address that may be counted. Whoever searches more still finds, and fills no list. */
const mostCounted = 30;

/** Searching among the services, and what was searched for in vain. */
export function searchRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  const check = app.createRateLimit({ max: mostCounted, timeWindow: 3_600_000 });
  route(app, searchEServicesEndpoint, async ({ actor, body, request }) => {
    const limit = body.settled ? await check(request) : null;
    const counted = limit !== null && (limit.isAllowed || !limit.isExceeded);
    return searchEServices(ctx, actor, { ...body, counted });
  });
  route(app, listSearchMissesEndpoint, async ({ actor }) => {
    const misses = await ctx.db.tenant(actor.municipality.id, (tx) => listMisses(tx, leastSearchDays));
    return {
      misses: misses.map(({ lastOn, ...miss }) => ({ ...miss, lastOn: lastOn.toISOString().slice(0, 10) })),
    };
  });
  route(app, forgetSearchMissEndpoint, async ({ actor, body }) => {
    await ctx.db.tenant(actor.municipality.id, (tx) => deleteMiss(tx, body.words));
    return {};
  });
}
