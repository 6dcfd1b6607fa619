import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { draftOwner } from './draft-owner.ts';
import { deleteOwnDraft } from './draft-repository.ts';
import { recentDrafts } from './recent-drafts.ts';

/** Deletes a draft of the actor's and its attachments. */
export async function deleteDraft(ctx: Context, actor: Applicant, draftId: string): Promise<void> {
  const owner = draftOwner(actor, draftId);
  const draft = await ctx.db.readDraft(owner);
  if (draft) await demandLevelOf(ctx, actor, draft.eServiceKey);
  const deleted = await ctx.db.tenant(actor.municipality.id, (tx) => deleteOwnDraft(tx, actor, draftId));
  recentDrafts(ctx).forget(owner);
  if (!deleted) throw new ProblemError('not_found');
}
