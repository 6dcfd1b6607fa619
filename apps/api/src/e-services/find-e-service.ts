import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import type { PublishedEService } from './published-e-service.ts';
import { offeredEServices } from './offered-e-services.ts';

/** A service as its municipality offers it now; null when it does not. Its form is left out: see `findPublishedVersion`. */
export async function findEService(
  ctx: Context,
  municipality: Municipality,
  key: string,
): Promise<PublishedEService | null> {
  const offered = await offeredEServices(ctx, municipality);
  return offered.find((service) => service.key === key) ?? null;
}
