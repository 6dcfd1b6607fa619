import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';
import { sendProblem } from './error-handler.ts';

const page = 'index.html';

/**
 * Serves the built web app. Files with a hash in their name never change and may be kept for a year; the page itself is
 * never kept. Any address that is not the API's and not a file's is the web app's to explain.
 */
export async function installSpa(app: FastifyInstance): Promise<void> {
  const root = app.context.config.webFolder;
  const built = existsSync(root);
  if (built) {
    await app.register(fastifyStatic, {
      root,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(`${root}/assets/`);
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-store');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && wantsPage(request)) return reply.sendFile(page);
    return sendProblem(request, reply, missing(app, request, reply));
  });
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return (
    !url.startsWith('/api/') &&
    !url.startsWith('/assets/') &&
    /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
  );
}

function missing(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): ProblemError {
  const path = request.url.split('?', 1)[0] ?? '';
  const others = app.endpoints
    .filter((endpoint) => pattern(endpoint.path).test(path))
    .map(({ method }) => method);
  if (others.length === 0) return new ProblemError('not_found');
  void reply.header('allow', [...new Set(others)].join(', '));
  return new ProblemError('method_not_allowed');
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
}
