import type { RetentionOverview } from '@handslag/contracts/retention';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { presentRetention } from './describe-retention.ts';
import { findPlanned, listRemovals, updateEnded } from './removal-repository.ts';

/** Keeps what was to be removed. Throws `too_late_to_undo` when some of it is gone or the removal has ended, `not_found`. */
export async function cancelRemoval(
  ctx: Context,
  actor: StaffActor,
  removalId: string,
): Promise<RetentionOverview> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const [found] = await listRemovals(tx, { most: 1, id: removalId });
    if (!found) throw new ProblemError('not_found');
    const removed = await findPlanned(tx, removalId);
    if (removed !== 0) throw new ProblemError('too_late_to_undo');
    await updateEnded(tx, removalId, 'cancelled', ctx.clock());
    const reply = await presentRetention(ctx, tx);
    await record(tx, actor, { action: 'removal:cancelled', object: { kind: 'removal', id: removalId } });
    return reply;
  });
}
