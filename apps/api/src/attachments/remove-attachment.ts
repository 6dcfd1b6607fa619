import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { deleteOwnAttachment } from './attachment-repository.ts';
import { removeUpload } from './upload-file.ts';

/** Takes a file out of a draft of the actor's. The kept file is left for the job that removes abandoned ones (a trigger's work). */
export async function removeAttachment(ctx: Context, actor: Applicant, attachmentId: string): Promise<void> {
  const removed = await ctx.db.tenant(actor.municipality.id, (tx) =>
    deleteOwnAttachment(tx, actor, attachmentId),
  );
  if (!removed) throw new ProblemError('not_found');
  await removeUpload(ctx, attachmentId);
}
