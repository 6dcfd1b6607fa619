import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { deletePeopleWithNothing } from './retention-repository.ts';

const day = 86_400_000;
const atOnce = 500;

/**
 * Deletes what is known of people who have nothing here any longer: no errand, draft or signature, and no session that is still kept,
 * which is ninety days after it ended. Whoever comes back is known anew. Answers how many.
 */
export async function deleteForgottenPeople(
  ctx: Pick<Context, 'db' | 'clock'>,
  { id }: Pick<Municipality, 'id'>,
): Promise<number> {
  // Someone may just have been added for an errand that is about to be filed.
  const before = new Date(ctx.clock().getTime() - day);
  let total = 0;
  for (;;) {
    const deleted = await ctx.db.tenant(id, (tx) => deletePeopleWithNothing(tx, before, atOnce));
    total += deleted;
    if (deleted < atOnce) return total;
  }
}
