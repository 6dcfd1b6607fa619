import {
  createEServiceEndpoint,
  discardWorkEndpoint,
  getWorkEndpoint,
  holdWorkEndpoint,
  listBuiltEServicesEndpoint,
  releaseWorkEndpoint,
  saveWorkEndpoint,
} from '@handslag/contracts/builder';
import { previewMailEndpoint } from '@handslag/contracts/mail-preview';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { createEService } from './create-e-service.ts';
import { discardWork } from './discard-work.ts';
import { getWork } from './get-work.ts';
import { holdWork } from './hold-work.ts';
import { previewMail } from './preview-mail.ts';
import { releaseWork } from './release-work.ts';
import { listBuiltEServices } from '../listing/list-built-e-services.ts';
import { saveWork } from './save-work.ts';

/** Bytes of a form of five thousand questions, and then some. */
const mostOfAForm = 8_000_000;

/** The work on services, before it is published. */
export function builderRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listBuiltEServicesEndpoint, async ({ actor }) => ({
    eServices: await listBuiltEServices(ctx, actor),
  }));
  route(app, createEServiceEndpoint, ({ actor, body }) => createEService(ctx, actor, body));
  route(app, getWorkEndpoint, ({ actor, params }) => getWork(ctx, actor, params.key), { packed: true });
  route(app, saveWorkEndpoint, ({ actor, params, body }) => saveWork(ctx, actor, params.key, body), {
    mostBytes: mostOfAForm,
  });
  route(app, holdWorkEndpoint, ({ actor, params, body }) => holdWork(ctx, actor, params.key, body));
  route(app, releaseWorkEndpoint, async ({ actor, params, body }) => {
    await releaseWork(ctx, actor, params.key, body);
    return {};
  });
  route(app, previewMailEndpoint, ({ actor, body, request }) =>
    previewMail(ctx, actor, body, request.hostname),
  );
  route(app, discardWorkEndpoint, ({ actor, params, body }) =>
    discardWork(ctx, actor, params.key, body.revision),
  );
}
