import type { Attachment } from '@handslag/contracts/attachments';
import type { AttachmentsQuestion } from '@handslag/form-engine';
import type { Tenant } from '@handslag/database/database';
import { kindByName } from '../adapters/files/file-kinds.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { presentAttachment } from './find-attachment.ts';
import * as repository from './outgoing-repository.ts';
import { tidyName } from './tidy-name.ts';
import { removeUpload } from './upload-file.ts';

export type OutgoingIntent = { errandId: string; name: string; size: number };
/** Whoever writes: a person, a session without sign-in or an account at the municipality. Nobody else knows the file until it is sent. */
export type Uploader = { municipalityId: string; uploaderId: string };

/** What a message takes. */
export const messageFiles: Pick<AttachmentsQuestion, 'accept' | 'maxBytes' | 'max'> = {
  accept: ['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt'],
  maxBytes: 20_000_000,
  max: 10,
};

/** Makes room for a file of a message that is being written. That the errand is the uploader's to write in is for the caller to see to. */
export async function beginOutgoing(
  ctx: Context,
  { municipalityId, uploaderId }: Uploader,
  { errandId, name: given, size }: OutgoingIntent,
): Promise<string> {
  const name = tidyName(given);
  const kind = kindByName(name);
  if (!kind) throw new ProblemError('attachment_refused', { details: { refusal: 'wrong-type' } });
  if (size === 0) throw new ProblemError('attachment_refused', { details: { refusal: 'empty' } });
  if (size > messageFiles.maxBytes)
    throw new ProblemError('attachment_refused', { details: { refusal: 'too-large' } });
  return ctx.db.tenant(municipalityId, async (tx) => {
    await repository.lockOutgoing(tx, errandId, uploaderId);
    if ((await repository.countOutgoing(tx, errandId, uploaderId)) >= messageFiles.max)
      throw new ProblemError('too_many_attachments', { details: { max: messageFiles.max } });
    return repository.insertOutgoing(tx, { municipalityId, errandId, uploaderId, name, size, kind });
  });
}

/** A file of a message the uploader is writing, and how its check went. */
export async function findOutgoing(
  ctx: Context,
  { municipalityId, uploaderId }: Uploader,
  attachmentId: string,
): Promise<Attachment> {
  const row = await ctx.db.tenant(municipalityId, (tx) =>
    repository.findOutgoing(tx, uploaderId, attachmentId),
  );
  if (!row) throw new ProblemError('not_found');
  return presentAttachment(row);
}

/** Takes a file out of a message that is being written. */
export async function removeOutgoing(
  ctx: Context,
  { municipalityId, uploaderId }: Uploader,
  attachmentId: string,
): Promise<void> {
  const removed = await ctx.db.tenant(municipalityId, (tx) =>
    repository.deleteOutgoing(tx, uploaderId, attachmentId),
  );
  if (!removed) throw new ProblemError('not_found');
  await removeUpload(ctx, attachmentId);
}

/**
 * Gives the files of a message to the errand, in the transaction that sends it; without a message (`eventId` null) they stand among what
 * was sent in. `attachments_not_ready` where one is still looked at,
 * is not the uploader's, or is meant for another errand.
 */
export async function sendOutgoing(
  tx: Tenant,
  {
    errandId,
    uploaderId,
    eventId,
    attachments,
  }: { errandId: string; uploaderId: string; eventId: string | null; attachments: readonly string[] },
): Promise<void> {
  if (attachments.length === 0) return;
  const wanted = [...new Set(attachments)];
  const sent = await repository.updateSent(tx, { errandId, uploaderId, eventId, attachments: wanted });
  if (sent !== wanted.length) throw new ProblemError('attachments_not_ready');
}
