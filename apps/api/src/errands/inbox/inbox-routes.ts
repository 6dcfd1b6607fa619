import {
  assignManyEndpoint,
  changeManyEndpoint,
  deleteInboxViewEndpoint,
  exportInboxPath,
  getInboxEndpoint,
  listHandledErrandsEndpoint,
  previewManyEndpoint,
  saveInboxViewEndpoint,
  watchInboxEndpoint,
} from '@handslag/contracts/inbox';
import type { FastifyInstance } from 'fastify';
import { sendDownload } from '../../attachments/send-download.ts';
import { guard } from '../../http/guard.ts';
import { actorOf, route } from '../../http/route.ts';
import { assignMany } from './assign-many.ts';
import { changeMany } from './change-many.ts';
import { deleteInboxView } from './delete-inbox-view.ts';
import { describeInbox } from './describe-inbox.ts';
import { exportInbox } from './export-inbox.ts';
import { listHandledErrands } from './list-handled-errands.ts';
import { previewMany } from './preview-many.ts';
import { saveInboxView } from './save-inbox-view.ts';
import { watchInbox } from './watch-inbox.ts';

/** Where handlers see what to do: lists of errands, and what is done with many of them. */
export function inboxRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listHandledErrandsEndpoint, ({ actor, query }) => listHandledErrands(ctx, actor, query));
  route(app, getInboxEndpoint, ({ actor }) => describeInbox(ctx, actor));
  route(app, watchInboxEndpoint, ({ actor, query }) => watchInbox(ctx, actor, query));
  route(app, saveInboxViewEndpoint, ({ actor, body }) => saveInboxView(ctx, actor, body));
  route(app, deleteInboxViewEndpoint, ({ actor, params }) => deleteInboxView(ctx, actor, params.viewId));
  route(app, assignManyEndpoint, ({ actor, body }) => assignMany(ctx, actor, body));
  route(app, previewManyEndpoint, ({ actor, body }) => previewMany(ctx, actor, body));
  route(app, changeManyEndpoint, ({ actor, body }) => changeMany(ctx, actor, body));

  const download = { config: guard('staff', true, 'errand:read'), schema: { hide: true } };
  app.get(exportInboxPath, download, async (request, reply) =>
    sendDownload(reply, await exportInbox(ctx, actorOf(request, 'staff'), request.query)),
  );
}
