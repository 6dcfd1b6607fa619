import { searchEServicesEndpoint } from '@handslag/contracts/e-services';
import { forgetSearchMissEndpoint, listSearchMissesEndpoint } from '@handslag/contracts/searches';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { deleteMiss, listMisses } from './search-repository.ts';
import { searchEServices } from './search-e-services.ts';

/** Searching among the services, and what was searched for in vain. */
export function searchRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, searchEServicesEndpoint, ({ actor, body }) => searchEServices(ctx, actor, body));
  route(app, listSearchMissesEndpoint, async ({ actor }) => {
    const misses = await ctx.db.tenant(actor.municipality.id, (tx) => listMisses(tx));
    return {
      misses: misses.map(({ lastOn, ...miss }) => ({ ...miss, lastOn: lastOn.toISOString().slice(0, 10) })),
    };
  });
  route(app, forgetSearchMissEndpoint, async ({ actor, body }) => {
    await ctx.db.tenant(actor.municipality.id, (tx) => deleteMiss(tx, body.words));
    return {};
  });
}
