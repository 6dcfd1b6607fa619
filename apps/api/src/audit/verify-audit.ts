import type { Context } from '../context.ts';
import { findFirstBroken } from './audit-repository.ts';

/** Checks a municipality's audit chain from its beginning. `firstBroken` is the number of the first event that does not fit, null when all do. */
export async function verifyAudit(
  ctx: Context,
  municipality: { id: string },
): Promise<{ firstBroken: bigint | null }> {
  return { firstBroken: await ctx.db.tenant(municipality.id, findFirstBroken) };
}
