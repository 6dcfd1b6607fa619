import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { findOrigin } from '../../users/find-origin.ts';
import { findErrand, type WholeErrand } from '../errand-repository.ts';
import { findHold } from '../holds/hold-repository.ts';
import { readParts } from '../present-errand.ts';
import { maskHandledErrand } from '../secrecy/mask-handled-errand.ts';
import { readSecrecy } from '../secrecy/read-secrecy.ts';
import { listCoHandlers, listRelated, listTasks } from '../teamwork/teamwork-repository.ts';
import { handledServices } from './handled-services.ts';
import { handledBy, upsertRead } from './handling-repository.ts';
import { presentHandled } from './present-handled.ts';
import { refuseErrand } from './refuse-errand.ts';

/** An errand this account handles. Every opening is an audit event, and counts as having read it. */
export async function openHandledErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<HandledErrand> {
  const services = await handledServices(ctx, actor);
  const { municipality, accountId } = actor;
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, handledBy(services));
    if (!errand) return null;
    const read = await readParts(ctx, tx, municipality, errand);
    const secrecy = await readSecrecy(tx, actor, errandId, services.get(errand.eServiceKey)?.settings);
    await upsertRead(tx, municipality.id, errandId, accountId);
    await record(tx, actor, { action: 'errand:opened', object: { kind: 'errand', id: errandId } });
    return {
      ...read,
      ...secrecy,
      hold: await findHold(tx, errandId),
      // Of whom somebody else has told, nothing that only an e-legitimation has shown.
      origin: await findOrigin(tx, municipality.id, shownBy(errand)),
      coHandlers: await listCoHandlers(tx, errandId),
      tasks: await listTasks(tx, errandId),
      related: await listRelated(tx, errandId, handledBy(services)),
    };
  });
  if (!parts) throw await refuseErrand(ctx, actor, errandId);
  const shown = await presentHandled(ctx, actor, services, parts);
  return parts.secrecy.masked ? maskHandledErrand(shown) : shown;
}

/** Who filed it with an e-legitimation; null where a handler has registered it. */
function shownBy({ personId, applicant }: WholeErrand): string | null {
  return applicant.channel === undefined ? personId : null;
}
