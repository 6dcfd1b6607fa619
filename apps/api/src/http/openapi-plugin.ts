import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';

/** Collects the routes mounted after it. Register first; `mountOpenApi` answers the description. */
export async function installOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifyZodOpenApiPlugin);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Handslag',
        version: '1',
        description: 'E-services of a municipality. Errors are problem details (RFC 9457).',
      },
    },
    hideUntagged: true,
    ...fastifyZodOpenApiTransformers,
  });
}

/** GET /api/openapi.json */
export function mountOpenApi(app: FastifyInstance): void {
  app.get(
    '/api/openapi.json',
    { config: { access: 'anyone', anyHost: true }, schema: { hide: true }, compress: {} },
    () => app.swagger(),
  );
}
