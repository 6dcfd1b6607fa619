import { getStatisticsEndpoint } from '@handslag/contracts/statistics';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { getStatistics } from './get-statistics.ts';

/** What has been counted, never about one person. */
export function statisticsRoutes(app: FastifyInstance): void {
  route(app, getStatisticsEndpoint, ({ ctx, actor, query }) => getStatistics(ctx, actor, query));
}
