import {
  cancelRemovalEndpoint,
  describeRetentionEndpoint,
  exportProtocolPath,
  listDueErrandsEndpoint,
  planRemovalEndpoint,
} from '@handslag/contracts/retention';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendDownload } from '../attachments/send-download.ts';
import { guard } from '../http/guard.ts';
import { actorOf, route } from '../http/route.ts';
import { ProblemError } from '../problem-error.ts';
import { cancelRemoval } from './removals/cancel-removal.ts';
import { describeRetention } from './removals/describe-retention.ts';
import { exportProtocol } from './removals/export-protocol.ts';
import { listDueErrands } from './removals/list-due-errands.ts';
import { planRemoval } from './removals/plan-removal.ts';

const Params = z.object({ removalId: z.uuid() });

/** Gallring: what is due, what is planned, and what has gone. */
export function retentionRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, describeRetentionEndpoint, ({ actor }) => describeRetention(ctx, actor));
  route(app, listDueErrandsEndpoint, ({ actor, params }) => listDueErrands(ctx, actor, params.key));
  route(app, planRemovalEndpoint, ({ actor, body }) => planRemoval(ctx, actor, body));
  route(app, cancelRemovalEndpoint, ({ actor, params }) => cancelRemoval(ctx, actor, params.removalId));
  const download = { config: guard('staff', true, 'errand:remove'), schema: { hide: true } };
  app.get(exportProtocolPath, download, async (request, reply) => {
    const params = Params.safeParse(request.params);
    if (!params.success) throw new ProblemError('not_found');
    return sendDownload(reply, await exportProtocol(ctx, actorOf(request, 'staff'), params.data.removalId));
  });
}
