import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { listColleagues as listInGroup, listGroups, type Colleague } from './teamwork-repository.ts';

/** Who else may handle the errand, and the other groups it can be handed over to. */
export async function listColleagues(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<{ colleagues: Colleague[]; groups: string[] }> {
  return inHandledErrand(ctx, actor, errandId, async (tx, { handlerGroup }) => ({
    colleagues: await listInGroup(tx, handlerGroup),
    groups: (await listGroups(tx)).filter((group) => group !== handlerGroup),
  }));
}
