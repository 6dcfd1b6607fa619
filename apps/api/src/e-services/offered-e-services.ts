import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import type { PublishedEService } from './published-e-service.ts';
import { publishedEServices } from './published-e-services.ts';

/**
 * The services a municipality offers, by key: all that are published and not put away. Where it permits no anonymous services,
 * those without sign-in are not offered and those with optional sign-in demand it.
 */
export async function offeredEServices(
  ctx: Context,
  municipality: Municipality,
): Promise<PublishedEService[]> {
  const all = [...(await publishedEServices(ctx, municipality)).values()].filter(({ archived }) => !archived);
  if (municipality.settings.anonymousServices) return all;
  return all.flatMap((service) => {
    const { login } = service.settings;
    if (login === 'none') return [];
    return login === 'required'
      ? service
      : { ...service, settings: { ...service.settings, login: 'required' as const } };
  });
}
