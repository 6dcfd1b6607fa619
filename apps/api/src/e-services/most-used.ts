import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { holdFor } from '../hold-for.ts';
import { listMostBegun } from './e-service-repository.ts';

const days = 90;
/** Under so many times begun it is chance, and might tell of someone. */
const leastBegun = 10;
/** One or two tell nobody what others come for. */
const fewest = 3;
const most = 4;

const keysHeld = holdFor<string[]>(10 * 60_000);

/**
 * What people come to a municipality for: keys of the services that have been begun most in the last 90 days, most first;
 * empty until there are three to tell of. Counted anew every ten minutes.
 */
export async function mostUsed(ctx: Context, { id }: Pick<Municipality, 'id'>): Promise<string[]> {
  return keysHeld.get(ctx, id, async () => {
    const since = new Date(ctx.clock().getTime() - days * 86_400_000);
    const keys = await ctx.db.tenant(id, (tx) =>
      listMostBegun(tx, { since, atLeast: leastBegun, limit: most }),
    );
    return keys.length < fewest ? [] : keys;
  });
}
