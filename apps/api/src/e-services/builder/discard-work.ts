import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { changeWork } from './change-work.ts';
import { deleteWork, resetWork } from './work-repository.ts';

/** Back to what is published. What was never published is deleted: then there is no work to answer with. */
export async function discardWork(
  ctx: Context,
  actor: StaffActor,
  key: string,
  revision: number,
): Promise<{ work: Work | null }> {
  const work = await changeWork(ctx, actor, {
    key,
    revision,
    action: 'e-service:discarded',
    update: (tx, { publishedVersion }) =>
      publishedVersion === null ? deleteWork(tx, key) : resetWork(tx, key, actor.accountId),
  });
  return { work };
}
