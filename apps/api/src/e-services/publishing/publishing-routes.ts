import {
  archiveEServiceEndpoint,
  cancelPublishingEndpoint,
  closeEServiceEndpoint,
  getVersionEndpoint,
  listVersionsEndpoint,
  previewPublishingEndpoint,
  publishWorkEndpoint,
  restoreVersionEndpoint,
} from '@handslag/contracts/versions';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { archiveEService } from './archive-e-service.ts';
import { cancelPublishing } from './cancel-publishing.ts';
import { closeEService } from './close-e-service.ts';
import { getVersion } from '../versions/get-version.ts';
import { listVersions } from '../versions/list-versions.ts';
import { previewPublishing } from './preview-publishing.ts';
import { publishWork } from './publish-work.ts';
import { restoreVersion } from '../versions/restore-version.ts';

/** Publishing, and what has been published. */
export function publishingRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, previewPublishingEndpoint, ({ actor, params }) => previewPublishing(ctx, actor, params.key));
  route(app, publishWorkEndpoint, ({ actor, params, body }) => publishWork(ctx, actor, params.key, body));
  route(app, cancelPublishingEndpoint, ({ actor, params }) => cancelPublishing(ctx, actor, params.key));
  route(app, listVersionsEndpoint, async ({ actor, params }) => ({
    versions: await listVersions(ctx, actor, params.key),
  }));
  route(app, getVersionEndpoint, ({ actor, params }) => getVersion(ctx, actor, params.key, params.version), {
    packed: true,
  });
  route(app, restoreVersionEndpoint, ({ actor, params, body }) =>
    restoreVersion(ctx, actor, params, body.revision),
  );
  route(app, closeEServiceEndpoint, ({ actor, params, body }) =>
    closeEService(ctx, actor, params.key, body.closed),
  );
  route(app, archiveEServiceEndpoint, ({ actor, params, body }) =>
    archiveEService(ctx, actor, params.key, body.archived),
  );
}
