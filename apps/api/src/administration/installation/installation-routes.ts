import {
  createMunicipalityEndpoint,
  getInstallationEndpoint,
  retryJobEndpoint,
} from '@handslag/contracts/installation';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { createMunicipality } from './create-municipality.ts';
import { demandOperator } from './demand-operator.ts';
import { getInstallation } from './get-installation.ts';
import { retryJob } from './retry-job.ts';

/**
 * The operator's own, on the installation's own host. Few tries a minute: the token is all there is to guess. `changed` is told when
 * there is one municipality more.
 */
export function installationRoutes(app: FastifyInstance, changed: () => void): void {
  const config = { anyHost: true, rateLimit: { max: 30, timeWindow: 60_000 } };
  route(
    app,
    getInstallationEndpoint,
    ({ ctx, body, request }) => {
      demandOperator(ctx, request.hostname, body.token);
      return getInstallation(ctx);
    },
    config,
  );
  route(
    app,
    retryJobEndpoint,
    ({ ctx, body, request }) => {
      demandOperator(ctx, request.hostname, body.token);
      return retryJob(ctx, body);
    },
    config,
  );
  route(
    app,
    createMunicipalityEndpoint,
    async ({ ctx, body, request }) => {
      demandOperator(ctx, request.hostname, body.token);
      const made = await createMunicipality(ctx, body.municipality);
      changed();
      return made;
    },
    config,
  );
}
