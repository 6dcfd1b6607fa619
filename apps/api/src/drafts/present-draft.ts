import type { Draft } from '@handslag/contracts/drafts';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { findEService } from '../e-services/find-e-service.ts';
import type { StoredDraft } from './draft-repository.ts';
import { surroundingsOf } from './surroundings-of.ts';

/** A draft as its owner's page needs it. */
export async function presentDraft(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  upgradeNotes: Draft['upgradeNotes'] = [],
): Promise<Draft> {
  const service = await findEService(ctx, actor.municipality, draft.eServiceKey);
  return {
    id: draft.id,
    eService: {
      key: draft.eServiceKey,
      name: service?.settings.name ?? { sv: draft.eServiceKey },
      version: draft.version,
    },
    answers: draft.answers,
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    position: draft.position as Draft['position'],
    deleteAfter: draft.deleteAfter?.toISOString() ?? null,
    upgradeNotes,
    asked: draft.asked,
    ...surroundingsOf(ctx, actor),
  };
}
