import type { QuestionBlock } from '@handslag/contracts/question-blocks';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { listBlocks } from './question-block-repository.ts';

/** Questions kept to be used again, by name. A service that has used them has its own copies. */
export async function listQuestionBlocks(
  ctx: Context,
  { municipality }: StaffActor,
): Promise<QuestionBlock[]> {
  return ctx.db.tenant(municipality.id, listBlocks);
}
