import type { QuestionBlock } from '@handslag/contracts/question-blocks';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { demandStorable } from '../review/demand-storable.ts';
import { insertBlock } from './question-block-repository.ts';

/** Keeps questions to use again. Another block of that name is not replaced. */
export async function saveQuestionBlock(
  ctx: Context,
  { municipality }: StaffActor,
  block: Pick<QuestionBlock, 'name' | 'questions'>,
): Promise<QuestionBlock> {
  demandStorable({ questions: block.questions });
  return ctx.db.tenant(municipality.id, (tx) => insertBlock(tx, municipality.id, block));
}
