import {
  attachmentUploadPath,
  deleteAttachmentEndpoint,
  getAttachmentEndpoint,
} from '@handslag/contracts/attachments';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import { beginUpload } from './begin-upload.ts';
import { findAttachment } from './find-attachment.ts';
import { removeAttachment } from './remove-attachment.ts';
import { mountUploads } from './tus-uploads.ts';
import { uploadMetadata } from './upload-metadata.ts';

/** Files of a draft: sent by the tus protocol, asked after and removed by id. */
export function attachmentRoutes(app: FastifyInstance): void {
  const { context } = app;
  mountUploads(app, attachmentUploadPath, {
    access: 'applicant',
    begin: (actor, { metadata, length }) => beginUpload(context, actor, uploadMetadata(metadata, length)),
    find: (actor, attachmentId) => findAttachment(context, actor, attachmentId),
    remove: (actor, attachmentId) => removeAttachment(context, actor, attachmentId),
  });
  route(app, getAttachmentEndpoint, ({ ctx, actor, params }) =>
    findAttachment(ctx, actor, params.attachmentId),
  );
  route(app, deleteAttachmentEndpoint, async ({ ctx, actor, params }) => {
    await removeAttachment(ctx, actor, params.attachmentId);
    return null;
  });
}
