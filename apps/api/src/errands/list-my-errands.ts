import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { listMyErrandsEndpoint } from '@handslag/contracts/errands';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { withhold } from '../e-services/withhold.ts';
import { pageOf, readCursor } from './cursor.ts';
import { pageSize } from './errand-repository.ts';
import { listErrandsOf } from './errand-repository.ts';
import { presentListing } from './present-listing.ts';

/** Mina ärenden: what is going on, or what is over, the latest event first, as far as the session is sure enough to see it. */
export async function listMyErrands(
  ctx: Context,
  actor: CitizenActor,
  { state, cursor }: { state: 'ongoing' | 'closed'; cursor?: string | undefined },
): Promise<ReplyOf<typeof listMyErrandsEndpoint>> {
  const { municipality, person } = actor;
  const after = readCursor(cursor);
  const rows = await ctx.db.tenant(municipality.id, (tx) => listErrandsOf(tx, person.id, state, after));
  const services = await publishedEServices(ctx, municipality);
  const { page, next } = pageOf(rows, pageSize);
  const { shown, withheld } = withhold(page, services, actor);
  return {
    errands: shown.map((errand) => ({
      ...presentListing(errand, services),
      unread: errand.unread,
      completionDueOn: errand.completionDueOn,
    })),
    withheld,
    next,
  };
}
