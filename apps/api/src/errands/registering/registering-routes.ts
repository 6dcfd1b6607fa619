import { addPapersEndpoint } from '@handslag/contracts/handling';
import { listRegistrableEndpoint, registerErrandEndpoint } from '@handslag/contracts/registering';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { addPapers } from './add-papers.ts';
import { registerErrand } from './register-errand.ts';
import { registrableServices } from './registrable-services.ts';

/** What came some other way than through the e-service. */
export function registeringRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listRegistrableEndpoint, async ({ actor }) => ({
    eServices: [...(await registrableServices(ctx, actor))].map(([key, { version, settings }]) => ({
      key,
      version,
      name: settings.name,
    })),
  }));
  route(app, addPapersEndpoint, ({ actor, params, body }) => addPapers(ctx, actor, params.errandId, body));
  route(app, registerErrandEndpoint, ({ actor, body }) => registerErrand(ctx, actor, body));
}
