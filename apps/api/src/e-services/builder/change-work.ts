import type { AuditAction } from '@handslag/contracts/audit';
import type { Work, WorkConflict } from '@handslag/contracts/builder';
import type { Tenant } from '@handslag/database/database';
import type { z } from 'zod';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentWork } from './present-work.ts';
import { findWork, lockWork, type WorkRow } from './work-repository.ts';

type Change = {
  key: string;
  /** The revision the change was made from; absent where it does not matter what the work holds. */
  revision?: number | undefined;
  /** What it is called in the audit. */
  action: AuditAction;
  details?: Record<string, string | number | boolean | null>;
  update: (tx: Tenant, work: WorkRow) => Promise<unknown>;
};

/**
 * Changes the work on a service, and the audit, in one transaction that nobody else's change comes between. Answers with the
 * work as it is now; null when the change removed it. Refuses with `work_changed` what was made from an earlier revision.
 */
export async function changeWork(
  ctx: Context,
  actor: StaffActor,
  { key, revision, action, details, update }: Change,
): Promise<Work | null> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const work = await lockWork(tx, key);
    if (!work) throw new ProblemError('not_found');
    if (revision !== undefined && revision !== work.revision) throw workChanged(work);
    await update(tx, work);
    const changed = await findWork(tx, key);
    await record(tx, actor, { action, object: { kind: 'e-service', id: key }, ...(details && { details }) });
    return changed && presentWork(actor, changed);
  });
}

/** Someone has saved since. */
export function workChanged({ savedBy, savedAt, revision }: WorkRow): ProblemError {
  const details: z.infer<typeof WorkConflict> = {
    by: savedBy ?? '',
    at: savedAt.toISOString(),
    revision,
  };
  return new ProblemError('work_changed', { details });
}
