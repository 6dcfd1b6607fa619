import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { holdFor } from '../hold-for.ts';
import { listPublished } from './e-service-repository.ts';
import type { PublishedEService } from './published-e-service.ts';

const servicesHeld = holdFor<Map<string, PublishedEService>>(5_000);

/** The municipality's published services by key, read anew when five seconds old. Settings change, versions do not. */
export async function publishedEServices(
  ctx: Context,
  { id }: Pick<Municipality, 'id'>,
): Promise<Map<string, PublishedEService>> {
  return servicesHeld.get(ctx, id, async () => {
    const list = await ctx.db.tenant(id, listPublished);
    return new Map(list.map((service) => [service.key, service]));
  });
}

/** They have just been changed by this process: the next to ask is told at once. Other processes learn of it within five seconds. */
export function forgetPublished(ctx: Context, { id }: Pick<Municipality, 'id'>): void {
  servicesHeld.forget(ctx, id);
}
