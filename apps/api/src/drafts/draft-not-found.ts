import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { findErrandOf } from './draft-repository.ts';

/**
 * What to say of a draft that is not there for this actor: `draft_gone` where it has become an errand of theirs; otherwise
 * the same as of one that never was.
 */
export async function draftNotFound(ctx: Context, actor: Applicant, draftId: string): Promise<ProblemError> {
  const errandId = await ctx.db.tenant(actor.municipality.id, (tx) => findErrandOf(tx, actor, draftId));
  return errandId === null
    ? new ProblemError('not_found')
    : new ProblemError('draft_gone', { details: { errandId } });
}
