import type { Context } from '../context.ts';
import { checkLinksAfter, type Link } from './audit-repository.ts';

/** Some at a time, each in a transaction of its own: however long the chain is, little of it is held at once. */
const atOnce = 10_000;

/**
 * Checks a municipality's audit chain from its beginning. `firstBroken` is the number of the first event that does not fit, null when
 * all do; `checked` how many were looked at.
 */
export async function verifyAudit(
  ctx: Pick<Context, 'db'>,
  municipality: { id: string },
  most: number = atOnce,
): Promise<{ firstBroken: bigint | null; checked: number }> {
  let last: Link | null = { seq: 0n, hash: '' };
  let checked = 0;
  while (last !== null) {
    const from: Link = last;
    const found = await ctx.db.tenant(municipality.id, (tx) => checkLinksAfter(tx, from, most));
    checked += found.count;
    if (found.broken !== null) return { firstBroken: found.broken, checked };
    last = found.count < most ? null : found.last;
  }
  return { firstBroken: null, checked };
}
