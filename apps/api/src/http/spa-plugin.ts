import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Municipality } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';
import { sendProblem } from './error-handler.ts';
import { languageOf } from './language-of.ts';
import { readWebPage, type PageAsked } from './web-page.ts';

/** Whose a host is, and what its pages may know of it. */
type Portal = {
  find(host: string): Promise<Municipality | null>;
  present(municipality: Municipality): MunicipalityPresentation;
};

/** Those who work there are spoken to in Swedish. */
const forStaff = /^\/(?:handlaggning|drift)(?:\/|$)/;
/** Here a PDF of an errand is shown within the page. */
const handling = /^\/handlaggning(?:\/|$)/;

/**
 * Serves the built web app. Files with a hash in their name never change and may be kept for a year; the page itself is
 * never kept, and is in the language that has been chosen. Any address that is not the API's and not a file's is the web
 * app's to explain.
 */
export async function installSpa(app: FastifyInstance, portal: Portal): Promise<void> {
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
  const write = built ? readWebPage(root) : null;
  app.setNotFoundHandler(async (request, reply) => {
    if (write && wantsPage(request)) {
      void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
      if (handling.test(pathOf(request))) letFrameOurs(reply);
      // Small enough for one round trip as it is: packing it would only take time.
      return reply.send(write(await pageAsked(request, portal)));
    }
    return sendProblem(request, reply, missing(app, request, reply));
  });
}

function letFrameOurs(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', `${policy};frame-src 'self'`);
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return (
    !url.startsWith('/api/') &&
    !url.startsWith('/assets/') &&
    /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
  );
}

/** A page is sent whether or not the database answers: what it says then is the page's to tell. */
async function pageAsked(request: FastifyRequest, { find, present }: Portal): Promise<PageAsked> {
  const municipality = await find(request.hostname.toLowerCase()).catch(() => null);
  return {
    path: pathOf(request),
    language: forStaff.test(pathOf(request)) ? 'sv' : languageOf(request, municipality),
    municipality: municipality && present(municipality),
  };
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? '';
}

function missing(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): ProblemError {
  const path = pathOf(request);
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
