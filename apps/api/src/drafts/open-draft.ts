import type { Draft } from '@handslag/contracts/drafts';
import { upgrade } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { findEService } from '../e-services/find-e-service.ts';
import { ProblemError } from '../problem-error.ts';
import { draftNotFound } from './draft-not-found.ts';
import { draftOwner } from './draft-owner.ts';
import { findDraft, updateToVersion, type StoredDraft } from './draft-repository.ts';
import { revisionsFrom } from './field-revisions.ts';
import { presentDraft } from './present-draft.ts';
import { recentDrafts } from './recent-drafts.ts';
import { surroundingsOf } from './surroundings-of.ts';

const attempts = 5;

/** A draft of the actor's, carried to the newest version of its service, with notes on what that changed. */
export async function openDraft(ctx: Context, actor: Applicant, draftId: string): Promise<Draft> {
  const owner = draftOwner(actor, draftId);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const draft = await findDraft(ctx, owner);
    if (!draft) throw await draftNotFound(ctx, actor, draftId);
    await demandLevelOf(ctx, actor, draft.eServiceKey);
    const carried = await carryToNewest(ctx, actor, draft);
    if (carried) {
      recentDrafts(ctx).put(owner, carried.draft);
      return presentDraft(ctx, actor, carried.draft, carried.notes);
    }
  }
  throw new ProblemError('service_unavailable', { retryAfter: 1 });
}

/** Null when somebody saved meanwhile. */
async function carryToNewest(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
): Promise<{ draft: StoredDraft; notes: Draft['upgradeNotes'] } | null> {
  const { municipality } = actor;
  const service = await findEService(ctx, municipality, draft.eServiceKey);
  // What others are signing stays as it is, and what completes an errand stays on its form.
  const stays = draft.lockedBy !== null || draft.asked !== null;
  if (!service || service.version <= draft.version || stays) return { draft, notes: [] };
  const [from, to] = await Promise.all([
    compiledForm(ctx, municipality, draft.eServiceKey, draft.version),
    compiledForm(ctx, municipality, draft.eServiceKey, service.version),
  ]);
  if (!from || !to) return { draft, notes: [] };
  const { answers, report } = upgrade(from.form, to.form, draft.answers, surroundingsOf(ctx, actor));
  const fieldRevisions = revisionsFrom(draft.revision + 1);
  const { version } = service;
  const saved = await ctx.db.tenant(municipality.id, (tx) =>
    updateToVersion(tx, draft.id, { base: draft.revision, version, answers, fieldRevisions }),
  );
  if (!saved) return null;
  return {
    draft: { ...draft, ...saved, version, answers, fieldRevisions },
    notes: [...report],
  };
}
