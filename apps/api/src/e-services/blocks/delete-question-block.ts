import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { deleteBlock } from './question-block-repository.ts';

/** Keeps them no longer. What has used them is not changed. */
export async function deleteQuestionBlock(
  ctx: Context,
  { municipality }: StaffActor,
  blockId: string,
): Promise<void> {
  const gone = await ctx.db.tenant(municipality.id, (tx) => deleteBlock(tx, blockId));
  if (!gone) throw new ProblemError('not_found');
}
