import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { listMostBegun } from './e-service-repository.ts';

const goodForMs = 10 * 60_000;
const days = 90;
/** Under so many times begun it is chance, and might tell of someone. */
const leastBegun = 10;
/** One or two tell nobody what others come for. */
const fewest = 3;
const most = 4;

type Held = { until: number; keys: Promise<string[]> };
const heldBy = new WeakMap<Context, Map<string, Held>>();

/**
 * What people come to a municipality for: keys of the services that have been begun most in the last 90 days, most first;
 * empty until there are three to tell of. Counted anew every ten minutes.
 */
export async function mostUsed(ctx: Context, municipality: Municipality): Promise<string[]> {
  const all = heldBy.get(ctx) ?? new Map<string, Held>();
  heldBy.set(ctx, all);
  const now = ctx.clock();
  const held = all.get(municipality.id);
  if (held && now.getTime() < held.until) return held.keys;
  const since = new Date(now.getTime() - days * 86_400_000);
  const keys = ctx.db
    .tenant(municipality.id, (tx) => listMostBegun(tx, { since, atLeast: leastBegun, limit: most }))
    .then((list) => (list.length < fewest ? [] : list));
  all.set(municipality.id, { until: now.getTime() + goodForMs, keys });
  // A failure must not be remembered: the next request asks again.
  keys.catch(() => all.delete(municipality.id));
  return keys;
}
