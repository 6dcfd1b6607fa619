import {
  openCompletionEndpoint,
  requestCompletionEndpoint,
  sendCompletionEndpoint,
  withdrawCompletionEndpoint,
} from '@handslag/contracts/completions';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { openCompletion } from './open-completion.ts';
import { requestCompletion } from './request-completion.ts';
import { sendCompletion } from './send-completion.ts';
import { withdrawCompletion } from './withdraw-completion.ts';

/** Asking for completion of an errand, and giving it. */
export function completionRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, requestCompletionEndpoint, ({ actor, params, body }) =>
    requestCompletion(ctx, actor, params.errandId, body),
  );
  route(app, withdrawCompletionEndpoint, ({ actor, params, body }) =>
    withdrawCompletion(ctx, actor, { ...params, ...body }),
  );
  route(app, openCompletionEndpoint, ({ actor, params }) => openCompletion(ctx, actor, params.errandId));
  route(app, sendCompletionEndpoint, ({ actor, params, body }) =>
    sendCompletion(ctx, actor, params.errandId, body),
  );
}
