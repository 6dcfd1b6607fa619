import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { deleteSearchMissesBefore } from './retention-repository.ts';

const daysKept = 90;

/** Deletes what nobody has searched for in vain in ninety days. Answers how many. */
export async function deleteOldSearchMisses(
  ctx: Pick<Context, 'db' | 'clock'>,
  { id }: Pick<Municipality, 'id'>,
): Promise<number> {
  const before = new Date(ctx.clock().getTime() - daysKept * 86_400_000);
  return ctx.db.tenant(id, (tx) => deleteSearchMissesBefore(tx, before));
}
