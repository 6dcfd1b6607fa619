import { EServiceKey } from '@handslag/contracts/builder';
import {
  eServiceFileSchemaPath,
  exportEServicePath,
  importEServiceEndpoint,
} from '@handslag/contracts/e-service-files';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { guard } from '../../http/guard.ts';
import { actorOf, route } from '../../http/route.ts';
import { ProblemError } from '../../problem-error.ts';
import { eServiceFileSchema } from './e-service-file-schema.ts';
import { exportEService } from './export-e-service.ts';
import { importEService } from './import-e-service.ts';

/** A file of five million characters, each of which may be escaped in the request that carries it. */
const mostOfAFile = 12_000_000;
const Params = z.object({ key: EServiceKey });

/** Services as files. */
export function exchangeRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, importEServiceEndpoint, ({ actor, body }) => importEService(ctx, actor, body), {
    mostBytes: mostOfAFile,
  });

  const download = { config: guard('staff', false, 'e-service:edit'), schema: { hide: true } };
  app.get(exportEServicePath, download, async (request, reply) => {
    const params = Params.safeParse(request.params);
    if (!params.success) throw new ProblemError('not_found');
    const { key } = params.data;
    const file = await exportEService(ctx, actorOf(request, 'staff'), key);
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${key}.json"`)
      .header('cache-control', 'no-store')
      .send(file);
  });

  app.get(
    eServiceFileSchemaPath,
    { config: { ...guard('anyone', false), anyHost: true }, schema: { hide: true }, compress: {} },
    (_request, reply) =>
      reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(eServiceFileSchema)),
  );
}
