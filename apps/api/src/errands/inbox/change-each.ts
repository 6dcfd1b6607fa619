import type { AuditAction } from '@handslag/contracts/audit';
import type { BulkResult } from '@handslag/contracts/inbox';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { ProblemError } from '../../problem-error.ts';
import { insertEvent, type NewEvent, type WholeErrand } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { keepRead } from './inbox-repository.ts';

export type EachChange = {
  action: AuditAction;
  event: Pick<NewEvent, 'kind' | 'visibleToCitizen' | 'content'>;
  /** Changes the errand itself; false where somebody has changed it since the revision shown. */
  update: (tx: Tenant) => Promise<boolean>;
  then?: (tx: Tenant) => Promise<void>;
};

/**
 * Changes errands one by one, each in a transaction of its own, so that one that cannot be changed does not stop the others. Nothing
 * that a colleague has changed is overwritten. `plan` says what to do with one; null where that is not allowed.
 */
export async function changeEach(
  ctx: Context,
  actor: StaffActor,
  chosen: readonly { id: string; revision: number }[],
  plan: (errand: WholeErrand, service: PublishedEService) => EachChange | null,
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const one of chosen) results.push(await changeOne(ctx, actor, one, plan));
  return results;
}

async function changeOne(
  ctx: Context,
  actor: StaffActor,
  { id, revision }: { id: string; revision: number },
  plan: (errand: WholeErrand, service: PublishedEService) => EachChange | null,
): Promise<BulkResult> {
  try {
    return await inHandledErrand(ctx, actor, id, async (tx, errand, service) => {
      const { registrationNumber } = errand;
      if (errand.revision !== revision) return { id, registrationNumber, outcome: 'changed' };
      const change = plan(errand, service);
      if (!change) return { id, registrationNumber, outcome: 'not_allowed' };
      if (!(await change.update(tx))) return { id, registrationNumber, outcome: 'changed' };
      const { event, action, then } = change;
      await insertEvent(tx, {
        municipalityId: actor.municipality.id,
        errandId: id,
        actorKind: 'staff',
        actorId: actor.accountId,
        ...event,
      });
      await keepRead(tx, id, actor.accountId, errand.lastEventAt);
      await then?.(tx);
      await record(tx, actor, { action, object: { kind: 'errand', id }, details: { many: true } });
      return { id, registrationNumber, outcome: 'done' };
    });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'not_found') throw error;
    return { id, registrationNumber: null, outcome: 'gone' };
  }
}
