import type { FastifyInstance } from 'fastify';

/** One line a request: the route as declared, never the address as asked, since that may hold a search for a name. */
export function installRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? '*',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        municipality: request.actor?.municipality.slug,
        actor: request.actor?.kind,
      },
      'request',
    );
  });
}
