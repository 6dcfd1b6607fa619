import {
  assignErrandEndpoint,
  changeStatusEndpoint,
  getHandledAttachmentPath,
  getHandledCompletionReceiptPath,
  getHandledErrandEndpoint,
  getHandledReceiptPath,
  sendMessageEndpoint,
  viewHandledAttachmentPath,
} from '@handslag/contracts/handling';
import type { FastifyInstance } from 'fastify';
import { guard } from '../../http/guard.ts';
import { letOursFrame } from '../../http/let-ours-frame.ts';
import { actorOf, route } from '../../http/route.ts';
import { viewPolicy } from '../../http/view-policy.ts';
import { downloadParams } from '../download-params.ts';
import { sendDownload } from '../../attachments/send-download.ts';
import { sendView } from '../../attachments/send-view.ts';
import { assignErrand } from './assign-errand.ts';
import { changeStatus } from './change-status.ts';
import { getHandledCompletionReceipt, getHandledFile, getHandledReceipt } from './get-handled-download.ts';
import { openHandledErrand } from './open-handled-errand.ts';
import { sendMessage } from './send-message.ts';

/** The handler's side of an errand. */
export function handlingRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, getHandledErrandEndpoint, ({ actor, params }) => openHandledErrand(ctx, actor, params.errandId));
  route(app, assignErrandEndpoint, ({ actor, params, body }) =>
    assignErrand(ctx, actor, params.errandId, body),
  );
  route(app, changeStatusEndpoint, ({ actor, params, body }) =>
    changeStatus(ctx, actor, params.errandId, body),
  );
  route(app, sendMessageEndpoint, ({ actor, params, body }) =>
    sendMessage(ctx, actor, params.errandId, body),
  );

  const download = { config: guard('staff', true, 'errand:read'), schema: { hide: true } };
  app.get(getHandledReceiptPath, download, async (request, reply) => {
    const { errandId } = downloadParams(request);
    return sendDownload(reply, await getHandledReceipt(ctx, actorOf(request, 'staff'), errandId));
  });
  app.get(getHandledCompletionReceiptPath, download, async (request, reply) => {
    const { errandId, completionId = '' } = downloadParams(request);
    const actor = actorOf(request, 'staff');
    return sendDownload(reply, await getHandledCompletionReceipt(ctx, actor, errandId, completionId));
  });
  app.get(getHandledAttachmentPath, download, async (request, reply) => {
    const { errandId, attachmentId = '' } = downloadParams(request);
    return sendDownload(reply, await getHandledFile(ctx, actorOf(request, 'staff'), errandId, attachmentId));
  });
  app.get(viewHandledAttachmentPath, download, async (request, reply) => {
    const { errandId, attachmentId = '' } = downloadParams(request);
    const file = await getHandledFile(ctx, actorOf(request, 'staff'), errandId, attachmentId);
    return sendView(reply, file, letOursFrame(reply, viewPolicy(file.mime)));
  });
}
