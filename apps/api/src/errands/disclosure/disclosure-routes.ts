import { discloseEndpoint, getDisclosurePath, listDisclosuresEndpoint } from '@handslag/contracts/disclosure';
import type { FastifyInstance } from 'fastify';
import { sendDownload } from '../../attachments/send-download.ts';
import { guard } from '../../http/guard.ts';
import { actorOf, route } from '../../http/route.ts';
import { downloadParams } from '../download-params.ts';
import { disclose } from './disclose.ts';
import { getDisclosureFile } from './get-disclosure-file.ts';
import { listHandledDisclosures } from './list-handled-disclosures.ts';

/** Requests for what is in an errand, which is a public record. */
export function disclosureRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listDisclosuresEndpoint, ({ actor, params }) =>
    listHandledDisclosures(ctx, actor, params.errandId),
  );
  route(app, discloseEndpoint, ({ actor, params, body }) => disclose(ctx, actor, params.errandId, body));
  const config = guard('staff', true, 'errand:disclose');
  app.get(getDisclosurePath, { config, schema: { hide: true } }, async (request, reply) => {
    const { errandId, disclosureId = '' } = downloadParams(request);
    return sendDownload(
      reply,
      await getDisclosureFile(ctx, actorOf(request, 'staff'), errandId, disclosureId),
    );
  });
}
