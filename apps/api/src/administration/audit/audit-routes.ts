import {
  AuditFilter,
  exportAuditPath,
  listAuditEndpoint,
  verifyAuditEndpoint,
} from '@handslag/contracts/audit';
import type { FastifyInstance } from 'fastify';
import { sendDownload } from '../../attachments/send-download.ts';
import { guard } from '../../http/guard.ts';
import { actorOf, route } from '../../http/route.ts';
import { ProblemError } from '../../problem-error.ts';
import { exportAudit } from './export-audit.ts';
import { listAudit } from './list-audit.ts';
import { verifyChain } from './verify-chain.ts';

/** Each goes through the whole log. */
const seldom = { max: 60, timeWindow: 3_600_000 };

/** Who did or read what. */
export function auditRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listAuditEndpoint, ({ actor, query }) => listAudit(ctx, actor, query));
  route(app, verifyAuditEndpoint, ({ actor }) => verifyChain(ctx, actor), { rateLimit: seldom });
  const config = { ...guard('staff', true, 'audit:read'), rateLimit: seldom };
  const download = { config, schema: { hide: true } };
  app.get(exportAuditPath, download, async (request, reply) => {
    const filter = AuditFilter.safeParse(request.query);
    if (!filter.success) throw new ProblemError('validation_failed');
    return sendDownload(reply, await exportAudit(ctx, actorOf(request, 'staff'), filter.data));
  });
}
