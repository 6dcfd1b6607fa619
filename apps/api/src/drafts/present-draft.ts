import type { Draft } from '@handslag/contracts/drafts';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import type { StoredDraft } from './draft-repository.ts';
import { surroundingsOf } from './surroundings-of.ts';

/** A draft as its owner's page needs it. */
export async function presentDraft(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  upgradeNotes: Draft['upgradeNotes'] = [],
): Promise<Draft> {
  const service = (await publishedEServices(ctx, actor.municipality)).get(draft.eServiceKey);
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
    position: placeIn(draft.position as Draft['position']),
    deleteAfter: draft.deleteAfter?.toISOString() ?? null,
    upgradeNotes,
    asked: draft.asked,
    ...surroundingsOf(ctx, actor),
  };
}

/** Kept with the language of the page, which the page knows itself. */
function placeIn(position: Draft['position']): Draft['position'] {
  return position && { stepId: position.stepId, questionPath: position.questionPath };
}
