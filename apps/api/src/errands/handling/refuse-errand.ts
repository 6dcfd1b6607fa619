import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';

/**
 * What to say to staff of an errand they do not handle: the same as of one that never was. That they asked for one that is there is
 * kept in the audit. Call it outside the transaction that was refused.
 */
export async function refuseErrand(ctx: Context, actor: StaffActor, errandId: string): Promise<ProblemError> {
  await ctx.db.tenant(actor.municipality.id, async (tx) => {
    if (!(await findErrand(tx, errandId, ownedByAnyone))) return;
    await record(tx, actor, { action: 'errand:refused', object: { kind: 'errand', id: errandId } });
  });
  return new ProblemError('not_found');
}
