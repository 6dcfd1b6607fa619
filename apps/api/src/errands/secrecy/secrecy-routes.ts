import { closeSecretEndpoint, markSecretEndpoint, openSecretEndpoint } from '@handslag/contracts/secrecy';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { closeSecret } from './close-secret.ts';
import { markSecret } from './mark-secret.ts';
import { openSecret } from './open-secret.ts';

/** What is masked for staff: opened with a reason, closed, marked. */
export function secrecyRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, openSecretEndpoint, ({ actor, params, body }) =>
    openSecret(ctx, actor, params.errandId, body.reason),
  );
  route(app, closeSecretEndpoint, ({ actor, params }) => closeSecret(ctx, actor, params.errandId));
  route(app, markSecretEndpoint, ({ actor, params, body }) => markSecret(ctx, actor, params.errandId, body));
}
