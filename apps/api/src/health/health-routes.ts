import { healthEndpoint, readyEndpoint } from '@handslag/contracts/health';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem-error.ts';

/** Whether the process lives, and whether it can serve. */
export function healthRoutes(app: FastifyInstance): void {
  route(app, healthEndpoint, () => ({ status: 'alive' as const }), { anyHost: true });
  route(
    app,
    readyEndpoint,
    async ({ ctx }) => {
      if (await ctx.db.isReady().catch(() => false)) return { status: 'ready' as const };
      throw new ProblemError('service_unavailable');
    },
    { anyHost: true },
  );
}
