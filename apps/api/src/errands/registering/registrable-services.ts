import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';

/** Services that the account may register errands of: those of its groups, or all where it may read all. By key. */
export async function registrableServices(
  ctx: Context,
  { municipality, permissions, groups }: StaffActor,
): Promise<ReadonlyMap<string, PublishedEService>> {
  const all = await publishedEServices(ctx, municipality);
  if (permissions.has('errand:read-all')) return all;
  return new Map([...all].filter(([, { settings }]) => groups.includes(settings.handlerGroup)));
}
