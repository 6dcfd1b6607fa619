import type { QuestionBlock } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { demandStorable } from './demand-storable.ts';
import { deleteBlock, insertBlock, listBlocks } from './question-block-repository.ts';

/** Questions kept to be used again, by name. A service that has used them has its own copies. */
export async function listQuestionBlocks(
  ctx: Context,
  { municipality }: StaffActor,
): Promise<QuestionBlock[]> {
  return ctx.db.tenant(municipality.id, listBlocks);
}

/** Keeps questions to use again. Another block of that name is not replaced. */
export async function saveQuestionBlock(
  ctx: Context,
  { municipality }: StaffActor,
  block: Pick<QuestionBlock, 'name' | 'questions'>,
): Promise<QuestionBlock> {
  demandStorable({ questions: block.questions });
  return ctx.db.tenant(municipality.id, (tx) => insertBlock(tx, municipality.id, block));
}

/** Keeps them no longer. */
export async function deleteQuestionBlock(
  ctx: Context,
  { municipality }: StaffActor,
  blockId: string,
): Promise<void> {
  const gone = await ctx.db.tenant(municipality.id, (tx) => deleteBlock(tx, blockId));
  if (!gone) throw new ProblemError('not_found');
}
