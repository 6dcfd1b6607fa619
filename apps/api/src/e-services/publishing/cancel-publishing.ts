import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeWork } from '../builder/change-work.ts';
import { updatePlan } from './publishing-repository.ts';

/** Does not publish at the time that was set. */
export async function cancelPublishing(ctx: Context, actor: StaffActor, key: string): Promise<Work> {
  const work = await changeWork(ctx, actor, {
    key,
    action: 'e-service:publishing-cancelled',
    update: (tx) => updatePlan(tx, key, null),
  });
  if (!work) throw new ProblemError('not_found');
  return work;
}
