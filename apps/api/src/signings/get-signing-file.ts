import type { CitizenActor } from '../actor.ts';
import { mimeOf } from '../adapters/files/file-kinds.ts';
import type { Download } from '../attachments/download.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { findKeptFile } from './draft-lock-repository.ts';
import { findOpen } from './find-current.ts';

/** A file that is up for signing, to its initiator and parties while the request is open. Only the very file that was frozen. */
export async function getSigningFile(
  ctx: Context,
  actor: CitizenActor,
  signingId: string,
  attachmentId: string,
): Promise<Download> {
  const signing = await findOpen(ctx, actor, signingId);
  const frozen = signing.filing.attachments.find(({ id }) => id === attachmentId);
  const kept =
    frozen &&
    (await ctx.db.tenant(actor.municipality.id, (tx) => findKeptFile(tx, signing.draftId, attachmentId)));
  if (!frozen || !kept || kept.sha256 !== frozen.sha256) throw new ProblemError('not_found');
  return { name: frozen.name, mime: mimeOf(frozen.kind), ...(await ctx.files.kept.read(kept.storageKey)) };
}
