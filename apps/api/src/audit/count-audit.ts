import type { Tenant } from '@handslag/database/database';
import { countAuditRows, findIdsOfErrand } from './audit-repository.ts';
import type { AuditQuestion } from './read-audit.ts';

/** How many events a question finds (at most `most` of it), the errand it names, and the newest number there is as it is asked. */
export async function countAudit(
  tx: Tenant,
  { object = '', ...question }: AuditQuestion,
): Promise<{ count: number; errand: string | null; newest: number }> {
  const ids = object === '' ? [] : await findIdsOfErrand(tx, object);
  const counted = await countAuditRows(tx, { ...question, objects: object === '' ? null : [object, ...ids] });
  return { ...counted, errand: ids[0] ?? null };
}
