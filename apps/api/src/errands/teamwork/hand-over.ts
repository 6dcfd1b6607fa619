import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { insertEvent } from '../errand-repository.ts';
import { handledServices } from '../handling/handled-services.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { openHandledErrand } from '../handling/open-handled-errand.ts';
import { listGroups, updateHandlerGroup } from './teamwork-repository.ts';

type Given = { revision: number; group: string; note: string };

/**
 * Hands the errand over to another group, where nobody handles it yet. Null in the place of the errand where this account does not
 * handle that group's.
 */
export async function handOver(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, group, note }: Given,
): Promise<{ errand: HandledErrand | null }> {
  const { groups } = await handledServices(ctx, actor);
  await inHandledErrand(ctx, actor, errandId, async (tx, { handlerGroup }) => {
    if (group === handlerGroup || !(await listGroups(tx)).includes(group))
      throw new ProblemError('colleague_unknown');
    if (!(await updateHandlerGroup(tx, errandId, revision, group))) throw new ProblemError('errand_changed');
    await insertEvent(tx, {
      municipalityId: actor.municipality.id,
      errandId,
      kind: 'handed_over',
      actorKind: 'staff',
      actorId: actor.accountId,
      visibleToCitizen: false,
      content: { about: group, ...(note !== '' && { message: note }) },
    });
    await record(tx, actor, {
      action: 'errand:handed-over',
      object: { kind: 'errand', id: errandId },
      details: { group },
    });
  });
  const stays = groups === null || groups.includes(group);
  return { errand: stays ? await openHandledErrand(ctx, actor, errandId) : null };
}
