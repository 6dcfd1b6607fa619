import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';

/** Serves an OpenID provider under a path. `provider` is asked at each request: it exists once the port is known, and can be renewed. */
export async function mountProvider(
  app: FastifyInstance,
  path: string,
  provider: () => Provider,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The provider reads the body itself.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${path}/*`, async (request, reply) => {
      reply.hijack();
      const raw = Object.assign(request.raw, { originalUrl: request.raw.url });
      raw.url = (raw.url ?? '').slice(path.length);
      await provider().callback()(raw, reply.raw);
    });
  });
}
