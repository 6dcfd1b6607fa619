import { submitErrandEndpoint } from '@handslag/contracts/drafts';
import {
  followUpErrandEndpoint,
  getCompletionReceiptPath,
  getErrandAttachmentPath,
  getMyErrandEndpoint,
  getReceiptPath,
  getWholeErrandPath,
  listMyErrandsEndpoint,
  viewErrandAttachmentPath,
  withdrawErrandEndpoint,
  verifyReceiptEndpoint,
} from '@handslag/contracts/errands';
import type { FastifyInstance } from 'fastify';
import { guard } from '../http/guard.ts';
import { actorOf, route } from '../http/route.ts';
import { viewPolicy } from '../http/view-policy.ts';
import { downloadParams } from './download-params.ts';
import { followUpErrand } from './follow-up-errand.ts';
import { getErrandFile } from './get-errand-file.ts';
import { getMyErrand } from './get-my-errand.ts';
import { getWholeErrand } from './get-whole-errand.ts';
import { listMyErrands } from './list-my-errands.ts';
import { getCompletionReceipt } from './receipts/get-completion-receipt.ts';
import { getReceipt } from './receipts/get-receipt.ts';
import { verifyReceipt } from './receipts/verify-receipt.ts';
import { sendDownload } from '../attachments/send-download.ts';
import { sendView } from '../attachments/send-view.ts';
import { submitErrand } from './submit-errand.ts';
import { withdrawErrand } from './withdraw-errand.ts';

/** The citizen's side of an errand: sending it in, following it, and what was sent. */
export function errandRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, submitErrandEndpoint, ({ actor, params, body }) =>
    submitErrand(ctx, actor, params.draftId, body),
  );
  route(app, listMyErrandsEndpoint, ({ actor, query }) => listMyErrands(ctx, actor, query));
  route(app, getMyErrandEndpoint, ({ actor, params }) => getMyErrand(ctx, actor, params.errandId));
  route(app, withdrawErrandEndpoint, ({ actor, params }) => withdrawErrand(ctx, actor, params.errandId));
  route(app, followUpErrandEndpoint, ({ actor, body }) => followUpErrand(ctx, actor.municipality, body), {
    // Guessing sixty bits is hopeless at any rate; this keeps the attempt from costing us.
    rateLimit: { max: 10, timeWindow: 60_000 },
  });
  route(app, verifyReceiptEndpoint, ({ actor, body }) => verifyReceipt(ctx, actor.municipality, body), {
    rateLimit: { max: 20, timeWindow: 60_000 },
  });

  const download = { config: guard('applicant', true), schema: { hide: true } };
  app.get(getReceiptPath, download, async (request, reply) => {
    const { errandId } = downloadParams(request);
    return sendDownload(reply, await getReceipt(ctx, actorOf(request, 'applicant'), errandId));
  });
  app.get(getCompletionReceiptPath, download, async (request, reply) => {
    const { errandId, completionId = '' } = downloadParams(request);
    const actor = actorOf(request, 'applicant');
    return sendDownload(reply, await getCompletionReceipt(ctx, actor, errandId, completionId));
  });
  app.get(getWholeErrandPath, download, async (request, reply) => {
    const { errandId } = downloadParams(request);
    const { name, stream } = await getWholeErrand(ctx, actorOf(request, 'applicant'), errandId);
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .send(stream);
  });
  app.get(getErrandAttachmentPath, download, async (request, reply) => {
    const { errandId, attachmentId = '' } = downloadParams(request);
    return sendDownload(
      reply,
      await getErrandFile(ctx, actorOf(request, 'applicant'), errandId, attachmentId),
    );
  });
  app.get(viewErrandAttachmentPath, download, async (request, reply) => {
    const { errandId, attachmentId = '' } = downloadParams(request);
    const file = await getErrandFile(ctx, actorOf(request, 'applicant'), errandId, attachmentId);
    return sendView(reply, file, viewPolicy(file.mime));
  });
}
