import type { ErrandListing } from '@handslag/contracts/errands';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { pageOf, readCursor } from './cursor.ts';
import { pageSize } from './errand-repository.ts';
import { listErrandsOf } from './errand-repository.ts';
import { presentListing } from './present-listing.ts';

/** Mina ärenden: what is going on, or what is over, the latest event first. */
export async function listMyErrands(
  ctx: Context,
  { municipality, person }: CitizenActor,
  { state, cursor }: { state: 'ongoing' | 'closed'; cursor?: string | undefined },
): Promise<{ errands: ErrandListing[]; next: string | null }> {
  const after = readCursor(cursor);
  const rows = await ctx.db.tenant(municipality.id, (tx) => listErrandsOf(tx, person.id, state, after));
  const services = await publishedEServices(ctx, municipality);
  const { page, next } = pageOf(rows, pageSize);
  return { errands: page.map((errand) => presentListing(errand, services)), next };
}
