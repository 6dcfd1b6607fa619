import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { deleteOwnAttachment, findOwnAttachment } from './attachment-repository.ts';
import { removeUpload } from './upload-file.ts';

/** Takes a file out of a draft of the actor's. The kept file is left for the job that removes abandoned ones (a trigger's work). */
export async function removeAttachment(ctx: Context, actor: Applicant, attachmentId: string): Promise<void> {
  const found = await ctx.db.tenant(actor.municipality.id, (tx) =>
    findOwnAttachment(tx, actor, attachmentId),
  );
  if (found) await demandLevelOf(ctx, actor, found.eServiceKey);
  const removed = await ctx.db.tenant(actor.municipality.id, (tx) =>
    deleteOwnAttachment(tx, actor, attachmentId),
  );
  if (!removed) throw new ProblemError('not_found');
  await removeUpload(ctx, attachmentId);
}
