import type { Applicant } from '../actor.ts';
import { mimeOf } from '../adapters/files/file-kinds.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import type { Download } from '../attachments/download.ts';
import { findErrand, listFiles, ownedBy, type ErrandFile } from './errand-repository.ts';

/** A file that was sent in with an errand of the actor's. */
export async function getErrandFile(
  ctx: Context,
  actor: Applicant,
  errandId: string,
  attachmentId: string,
): Promise<Download> {
  const found = await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedBy(actor));
    const file = errand && (await listFiles(tx, errand.id)).find(({ id }) => id === attachmentId);
    return errand && file ? { errand, file } : null;
  });
  if (!found) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, found.errand.eServiceKey);
  return openFile(ctx, found.file);
}

/** Opens a kept file of an errand. */
export async function openFile(ctx: Context, { name, kind, storageKey }: ErrandFile): Promise<Download> {
  return { name, mime: mimeOf(kind), ...(await ctx.files.kept.read(storageKey)) };
}
