import type { FastifyInstance } from 'fastify';

/** One line a request: the route as declared, never the address as asked, since that may hold a search for a name. */
export function installRequestLog(app: FastifyInstance): void {
  // Everything written here is named here: there is nothing to look for and black out, which costs more than the line does.
  const log = app.log.child({}, { redact: [] });
  app.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        reqId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? '*',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        municipality: request.actor?.municipality.slug,
        actor: request.actor?.kind,
      },
      'request',
    );
    done();
  });
}
