import type { FastifyInstance } from 'fastify';
import type { Municipality } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';

export type FindMunicipality = (host: string) => Promise<Municipality | null>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers on any host: the process itself, or the installation's own pages. */
    anyHost?: boolean;
  }
}

/** Tells whose request it is by its host. A host that no municipality has answers 404 `unknown_municipality`. */
export function installMunicipality(app: FastifyInstance, find: FindMunicipality): void {
  app.decorateRequest('actor');
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || request.routeOptions.config.anyHost) return;
    const municipality = await find(request.hostname.toLowerCase());
    if (!municipality) throw new ProblemError('unknown_municipality');
    request.actor = { kind: 'nobody', municipality };
  });
}
