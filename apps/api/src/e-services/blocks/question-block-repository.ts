import type { QuestionBlock } from '@handslag/contracts/question-blocks';
import type { Prisma, Tenant } from '@handslag/database/database';

type BlockRow = { id: string; name: string; questions: Prisma.JsonValue; savedAt: Date };
const shown = { id: true, name: true, questions: true, savedAt: true } as const;

const blockOf = ({ id, name, questions, savedAt }: BlockRow): QuestionBlock => ({
  id,
  name,
  questions: questions as unknown as QuestionBlock['questions'],
  savedAt: savedAt.toISOString(),
});

export async function listBlocks(tx: Tenant): Promise<QuestionBlock[]> {
  const rows = await tx.questionBlock.findMany({
    select: shown,
    orderBy: [{ name: 'asc' }, { savedAt: 'asc' }],
  });
  return rows.map(blockOf);
}

export async function insertBlock(
  tx: Tenant,
  municipalityId: string,
  { name, questions }: Pick<QuestionBlock, 'name' | 'questions'>,
): Promise<QuestionBlock> {
  const data = { municipalityId, name, questions: questions as unknown as Prisma.InputJsonValue };
  return blockOf(await tx.questionBlock.create({ data, select: shown }));
}

/** False: there is no such block. */
export async function deleteBlock(tx: Tenant, id: string): Promise<boolean> {
  const { count } = await tx.questionBlock.deleteMany({ where: { id } });
  return count === 1;
}
