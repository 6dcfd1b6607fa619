import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Compressed on its way. Only for what is the same for everyone: compressing secrets beside what a visitor sent betrays them. */
    packed?: boolean;
  }
}

/** Compresses the answers of the routes that say `packed`. Files of the web app are packed when they are built. */
export async function installPacking(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
}
