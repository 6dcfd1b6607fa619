import type { Tenant } from '@handslag/database/database';

/** How many drafts and errands are the person's. */
export async function countOwn(
  tx: Tenant,
  personId: string,
  sessionId: string,
): Promise<{ drafts: number; errands: number }> {
  const [drafts, errands] = await Promise.all([
    tx.draft.count({ where: { OR: [{ personId }, { sessionId }] } }),
    tx.errand.count({ where: { personId } }),
  ]);
  return { drafts, errands };
}
