import type { AuditAction } from '@handslag/contracts/audit';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { insertEvent, type NewEvent, type WholeErrand } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { openHandledErrand } from '../handling/open-handled-errand.ts';

type Work = {
  /** What it is called in the audit. */
  action: AuditAction;
  /** Does it, and says what to put on the timeline; null where it was done already. */
  work: (tx: Tenant, errand: WholeErrand) => Promise<Pick<NewEvent, 'kind' | 'content'> | null>;
};

/**
 * Something among colleagues in an errand this account handles: what can never overwrite what another does, so that no revision is
 * asked for. Never told to the applicant. Answers with the errand as it is now.
 */
export async function workInErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { action, work }: Work,
): Promise<HandledErrand> {
  await inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    const event = await work(tx, errand);
    if (event === null) return;
    await insertEvent(tx, {
      municipalityId: actor.municipality.id,
      errandId,
      actorKind: 'staff',
      actorId: actor.accountId,
      visibleToCitizen: false,
      ...event,
    });
    await record(tx, actor, { action, object: { kind: 'errand', id: errandId } });
  });
  return openHandledErrand(ctx, actor, errandId);
}
