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
      if (/^\/auth[/?]/u.test(raw.url)) raw.headers.cookie = withoutSession(raw.headers.cookie);
      await provider().callback()(raw, reply.raw);
    });
  });
}

/**
 * Every sign-in begins as if nobody had been here: people take turns at one computer, and the provider would stop to have the
 * one before signed out.
 */
function withoutSession(cookies = ''): string {
  return cookies
    .split('; ')
    .filter((cookie) => !/^_(broker_)?session[.=]/u.test(cookie))
    .join('; ');
}
