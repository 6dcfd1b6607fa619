import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { findErrand, type WholeErrand } from '../errand-repository.ts';
import { handledServices } from './handled-services.ts';
import { handledBy } from './handling-repository.ts';
import { refuseErrand } from './refuse-errand.ts';

/** Does something in one transaction with an errand this account handles; to others it does not exist, and the try is audited. */
export async function inHandledErrand<Result>(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  work: (tx: Tenant, errand: WholeErrand, service: PublishedEService) => Promise<Result>,
): Promise<Result> {
  const services = await handledServices(ctx, actor);
  const done = await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, handledBy(services));
    const service = errand && services.get(errand.eServiceKey);
    return errand && service ? { result: await work(tx, errand, service) } : null;
  });
  if (!done) throw await refuseErrand(ctx, actor, errandId);
  return done.result;
}
