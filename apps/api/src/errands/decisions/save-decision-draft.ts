import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { saveDecisionDraftEndpoint } from '@handslag/contracts/decisions';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { storable } from '../storable.ts';
import { upsertDecisionDraft } from './decision-repository.ts';

/** Keeps a decision while it is being written, complete or not. A colleague's change since `revision` is `work_changed`. */
export async function saveDecisionDraft(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, draft }: BodyOf<typeof saveDecisionDraftEndpoint>,
): Promise<ReplyOf<typeof saveDecisionDraftEndpoint>> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    await demandOpen(tx, actor, errand);
    const saved = await upsertDecisionDraft(tx, {
      municipalityId: actor.municipality.id,
      errandId,
      content: storable(draft),
      revision,
      accountId: actor.accountId,
    });
    if (!saved) throw new ProblemError('work_changed');
    return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
  });
}
