import type { AuditAction } from '@handslag/contracts/audit';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { ProblemError } from '../../problem-error.ts';
import { findErrand, insertEvent, type NewEvent, type WholeErrand } from '../errand-repository.ts';
import { handledServices } from './handled-services.ts';
import { handledBy } from './handling-repository.ts';
import { openHandledErrand } from './open-handled-errand.ts';
import { refuseErrand } from './refuse-errand.ts';

type TimelineEntry = Pick<NewEvent, 'kind' | 'visibleToCitizen' | 'content'>;

type Change = {
  /** What it is called in the audit. */
  action: AuditAction;
  /** Changes the errand itself; false where somebody has changed it since the revision shown. */
  update: (tx: Tenant, errand: WholeErrand, service: PublishedEService) => Promise<boolean>;
  event: TimelineEntry | ((errand: WholeErrand) => TimelineEntry);
  /** What else belongs to the same transaction. */
  then?: (tx: Tenant, errand: WholeErrand, eventId: string) => Promise<void>;
};

/**
 * Changes an errand this account handles: the errand, its timeline, what follows and the audit, in one transaction. A change
 * by a colleague since the revision shown is `errand_changed`, and nothing is overwritten. Answers with the errand as it is now.
 */
export async function changeHandledErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { action, update, event, then }: Change,
): Promise<HandledErrand> {
  const services = await handledServices(ctx, actor);
  const { municipality, accountId } = actor;
  const handled = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, handledBy(services));
    const service = errand && services.get(errand.eServiceKey);
    if (!errand || !service) return false;
    if (!(await update(tx, errand, service))) throw new ProblemError('errand_changed');
    const eventId = await insertEvent(tx, {
      municipalityId: municipality.id,
      errandId,
      actorKind: 'staff',
      actorId: accountId,
      ...(typeof event === 'function' ? event(errand) : event),
    });
    await then?.(tx, errand, eventId);
    await record(tx, actor, { action, object: { kind: 'errand', id: errandId } });
    return true;
  });
  if (!handled) throw await refuseErrand(ctx, actor, errandId);
  return openHandledErrand(ctx, actor, errandId);
}
