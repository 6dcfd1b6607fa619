import {
  attachmentUploadPath,
  deleteAttachmentEndpoint,
  getAttachmentEndpoint,
} from '@handslag/contracts/attachments';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { findAttachment } from './find-attachment.ts';
import { removeAttachment } from './remove-attachment.ts';
import { mountUploads } from './tus-uploads.ts';

/** Files of a draft: sent by the tus protocol, asked after and removed by id. */
export function attachmentRoutes(app: FastifyInstance): void {
  mountUploads(app, attachmentUploadPath);
  route(app, getAttachmentEndpoint, ({ ctx, actor, params }) =>
    findAttachment(ctx, actor, params.attachmentId),
  );
  route(app, deleteAttachmentEndpoint, async ({ ctx, actor, params }) => {
    await removeAttachment(ctx, actor, params.attachmentId);
    return null;
  });
}
