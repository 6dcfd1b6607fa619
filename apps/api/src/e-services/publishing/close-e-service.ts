import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeWork } from '../builder/change-work.ts';
import { forgetPublished } from '../published-e-services.ts';
import { updateClosed } from './publishing-repository.ts';

/** Takes nothing in any more, or does again. Drafts under way are kept. */
export async function closeEService(
  ctx: Context,
  actor: StaffActor,
  key: string,
  closed: boolean,
): Promise<Work> {
  const work = await changeWork(ctx, actor, {
    key,
    action: closed ? 'e-service:closed' : 'e-service:opened',
    update: async (tx) => {
      if (!(await updateClosed(tx, key, closed))) throw new ProblemError('not_found');
    },
  });
  forgetPublished(ctx, actor.municipality);
  if (!work) throw new ProblemError('not_found');
  return work;
}
