import type { Attachment, AttachmentRefusal } from '@handslag/contracts/attachments';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { findOwnAttachment, type AttachmentRow } from './attachment-repository.ts';

/** A file of a draft of the actor's, and how its check went. */
export async function findAttachment(
  ctx: Context,
  actor: Applicant,
  attachmentId: string,
): Promise<Attachment> {
  const row = await ctx.db.tenant(actor.municipality.id, (tx) => findOwnAttachment(tx, actor, attachmentId));
  if (!row) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, row.eServiceKey);
  return presentAttachment(row);
}

/** A file on its way, for whoever sends it. */
export function presentAttachment(
  row: Pick<AttachmentRow, 'id' | 'name' | 'size' | 'kind' | 'state' | 'reason'>,
): Attachment {
  const { id, name, size, kind, reason } = row;
  return { id, name, size, kind, state: stateOf(row), refusal: reason as AttachmentRefusal | null };
}

function stateOf({ state }: Pick<AttachmentRow, 'state'>): Attachment['state'] {
  if (state === 'receiving') return 'uploading';
  if (state === 'received' || state === 'scanning') return 'checking';
  return state === 'clean' ? 'clean' : 'refused';
}
