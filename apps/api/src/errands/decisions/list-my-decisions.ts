import type { Decision } from '@handslag/contracts/decisions';
import type { Applicant } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { demandLevelOf } from '../../e-services/demand-level.ts';
import { ProblemError } from '../../problem-error.ts';
import { findErrand, ownedBy } from '../errand-repository.ts';
import { listDecisions } from './decision-repository.ts';
import { presentDecision } from './present-decision.ts';

/** Decisions in an errand of the actor's, the latest first. */
export async function listMyDecisions(
  ctx: Context,
  actor: Applicant,
  errandId: string,
): Promise<{ decisions: Decision[] }> {
  const found = await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedBy(actor));
    return errand && { errand, rows: await listDecisions(tx, errandId) };
  });
  if (!found) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, found.errand.eServiceKey);
  return { decisions: found.rows.map(presentDecision) };
}
