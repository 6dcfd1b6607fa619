import type { FastifyInstance } from 'fastify';
import type { Broker } from './broker.ts';
import { tamperings } from './tampering.ts';

/** For tests: what can go wrong at a broker. JSON in, JSON out. */
export function brokerControl(broker: Broker) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/tamperings', async () => tamperings);
    app.post<{ Body: { variant?: string } | null }>('/tamper', async ({ body }, reply) => {
      const variant = body?.variant;
      if (variant !== undefined && !tamperings.includes(variant)) {
        return reply.code(400).send({ message: `Unknown tampering ${variant}` });
      }
      broker.tampering.variant = variant;
      return {};
    });
    app.post('/rotate-keys', async () => {
      await broker.rotateKeys();
      return {};
    });
  };
}
