import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import * as retention from './retention-repository.ts';

const atOnce = 200;

/** Deletes drafts whose last day has passed, with their files, and notes how many. Answers how many. */
export async function deleteExpiredDrafts(ctx: Context, municipality: Municipality): Promise<number> {
  let total = 0;
  for (;;) {
    const deleted = await ctx.db.tenant(municipality.id, async (tx) => {
      const count = await retention.deleteExpiredDrafts(tx, ctx.clock(), atOnce);
      if (count > 0)
        await record(tx, { kind: 'system', municipality }, { action: 'drafts:expired', details: { count } });
      return count;
    });
    total += deleted;
    if (deleted < atOnce) return total;
  }
}
