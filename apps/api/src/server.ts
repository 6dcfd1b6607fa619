import { flushCompileCache } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import type { Context } from './context.ts';

/** Starts to listen as the settings say. The caller closes the returned server, then the context. */
export async function startServer(context: Context): Promise<FastifyInstance> {
  const app = await buildApp(context);
  await app.listen({ host: context.config.host, port: context.config.port });
  // Kept now, not only by a process that ends in peace: the next one then does without the compiler of TypeScript, fourteen megabytes.
  flushCompileCache();
  return app;
}
