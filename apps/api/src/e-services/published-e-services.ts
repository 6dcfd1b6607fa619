import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { listPublished } from './e-service-repository.ts';
import type { PublishedEService } from './published-e-service.ts';

const goodForMs = 5_000;
type Held = { until: number; services: Promise<Map<string, PublishedEService>> };
const heldBy = new WeakMap<Context, Map<string, Held>>();

/** The municipality's published services by key, read anew when five seconds old. Settings change, versions do not. */
export async function publishedEServices(
  ctx: Context,
  municipality: Municipality,
): Promise<Map<string, PublishedEService>> {
  const all = heldBy.get(ctx) ?? new Map<string, Held>();
  heldBy.set(ctx, all);
  const now = ctx.clock().getTime();
  const held = all.get(municipality.id);
  if (held && now < held.until) return held.services;
  const services = ctx.db
    .tenant(municipality.id, listPublished)
    .then((list) => new Map(list.map((service) => [service.key, service])));
  all.set(municipality.id, { until: now + goodForMs, services });
  // A failure must not be remembered: the next request asks again.
  services.catch(() => all.delete(municipality.id));
  return services;
}

/** They have just been changed by this process: the next to ask is told at once. Other processes learn of it within five seconds. */
export function forgetPublished(ctx: Context, municipality: Pick<Municipality, 'id'>): void {
  heldBy.get(ctx)?.delete(municipality.id);
}
