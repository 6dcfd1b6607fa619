import { holdErrandEndpoint } from '@handslag/contracts/retention';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { holdErrand } from './hold-errand.ts';

/** What is kept from being removed. */
export function holdRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, holdErrandEndpoint, ({ actor, params, body }) => holdErrand(ctx, actor, params.errandId, body));
}
