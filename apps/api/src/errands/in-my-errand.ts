import type { Tenant } from '@handslag/database/database';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { findErrand, holdErrand, ownedBy, type WholeErrand } from './errand-repository.ts';

/**
 * Does something in one transaction with an errand of the actor's, held until it ends: `not_found` to others, `loa_too_low` to whoever
 * has proven less than its service demands.
 */
export async function inMyErrand<Result>(
  ctx: Context,
  actor: Applicant,
  errandId: string,
  work: (tx: Tenant, errand: WholeErrand) => Promise<Result>,
): Promise<Result> {
  const { id } = actor.municipality;
  const found = await ctx.db.tenant(id, (tx) => findErrand(tx, errandId, ownedBy(actor)));
  if (!found) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, found.eServiceKey);
  return ctx.db.tenant(id, async (tx) => {
    await holdErrand(tx, errandId);
    const held = await findErrand(tx, errandId, ownedBy(actor));
    if (!held) throw new ProblemError('not_found');
    return work(tx, held);
  });
}
