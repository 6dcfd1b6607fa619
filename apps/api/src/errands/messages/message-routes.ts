import {
  correctMessageEndpoint,
  errandUploadPath,
  getErrandFileEndpoint,
  writeMessageEndpoint,
} from '@handslag/contracts/errands';
import {
  correctSentMessageEndpoint,
  getHandledUploadEndpoint,
  handledUploadPath,
} from '@handslag/contracts/handling';
import type { FastifyInstance } from 'fastify';
import type { Applicant, StaffActor } from '../../actor.ts';
import { beginOutgoing, findOutgoing, removeOutgoing } from '../../attachments/outgoing-files.ts';
import { mountUploads } from '../../attachments/tus-uploads.ts';
import { outgoingMetadata } from '../../attachments/upload-metadata.ts';
import { route } from '../../http/route.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { inMyErrand } from '../in-my-errand.ts';
import { correctMessage } from './correct-message.ts';
import { correctSentMessage } from './correct-sent-message.ts';
import { uploaderOf } from './uploader-of.ts';
import { writeMessage } from './write-message.ts';

/** Messages in an errand, from its applicant and put right by either side, and the files that go with them. */
export function messageRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, writeMessageEndpoint, ({ actor, params, body }) =>
    writeMessage(ctx, actor, params.errandId, body),
  );
  route(app, correctMessageEndpoint, ({ actor, params, body }) =>
    correctMessage(ctx, actor, { ...params, ...body }),
  );
  route(app, correctSentMessageEndpoint, ({ actor, params, body }) =>
    correctSentMessage(ctx, actor, { ...params, ...body }),
  );
  route(app, getErrandFileEndpoint, ({ actor, params }) => find(actor, params.attachmentId));
  route(app, getHandledUploadEndpoint, ({ actor, params }) => find(actor, params.attachmentId));

  const find = (actor: Applicant | StaffActor, attachmentId: string) =>
    findOutgoing(ctx, uploaderOf(actor), attachmentId);
  const remove = (actor: Applicant | StaffActor, attachmentId: string) =>
    removeOutgoing(ctx, uploaderOf(actor), attachmentId);
  mountUploads(app, errandUploadPath, {
    access: 'applicant',
    begin: async (actor, { metadata, length }) => {
      const intent = outgoingMetadata(metadata, length);
      await inMyErrand(ctx, actor, intent.errandId, async () => undefined);
      return beginOutgoing(ctx, uploaderOf(actor), intent);
    },
    find,
    remove,
  });
  mountUploads(app, handledUploadPath, {
    access: 'staff',
    permission: 'errand:handle',
    begin: async (actor, { metadata, length }) => {
      const intent = outgoingMetadata(metadata, length);
      await inHandledErrand(ctx, actor, intent.errandId, async () => undefined);
      return beginOutgoing(ctx, uploaderOf(actor), intent);
    },
    find,
    remove,
  });
}
