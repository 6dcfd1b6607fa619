import type { Decision } from '@handslag/contracts/decisions';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { listDecisions } from './decision-repository.ts';
import { presentDecision } from './present-decision.ts';

/** Decisions of an errand this account handles, the latest first. Reading them is an audit event. */
export async function listHandledDecisions(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<{ decisions: Decision[] }> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    await demandOpen(tx, actor, errand);
    const rows = await listDecisions(tx, errandId);
    if (rows.length > 0)
      await record(tx, actor, { action: 'decisions:read', object: { kind: 'errand', id: errandId } });
    return { decisions: rows.map(presentDecision) };
  });
}
