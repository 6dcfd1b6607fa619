import type { Context } from '../context.ts';
import { updateReceived } from './attachment-repository.ts';
import { checkAttachmentJob } from './check-attachment-job.ts';
import { flushUpload } from './upload-file.ts';

/** The last byte has come: from now it is known, and its check is planned. Acknowledged only when both are durable. */
export async function finishUpload(
  ctx: Context,
  municipalityId: string,
  attachmentId: string,
): Promise<void> {
  await flushUpload(ctx, attachmentId);
  await ctx.db.tenant(municipalityId, async (tx) => {
    if (await updateReceived(tx, attachmentId))
      await ctx.jobs.enqueue(tx, checkAttachmentJob, { municipalityId, attachmentId });
  });
}
