import { reportInaccessibleEndpoint } from '@handslag/contracts/municipalities';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { reportInaccessible } from './report-inaccessible.ts';

/** What somebody could not use, told without signing in. */
export function accessibilityReportRoutes(app: FastifyInstance): void {
  route(
    app,
    reportInaccessibleEndpoint,
    ({ ctx, actor, body }) => reportInaccessible(ctx, actor.municipality, body),
    { rateLimit: { max: 30, timeWindow: 3_600_000 } },
  );
}
