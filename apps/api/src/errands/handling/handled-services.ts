import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { ProblemError } from '../../problem-error.ts';

/** The services whose errands this account handles: those of its groups, or all where it may read all. By key. */
export async function handledServices(
  ctx: Context,
  actor: StaffActor,
): Promise<ReadonlyMap<string, PublishedEService>> {
  if (!actor.permissions.has('errand:read')) throw new ProblemError('forbidden');
  const all = await publishedEServices(ctx, actor.municipality);
  if (actor.permissions.has('errand:read-all')) return all;
  return new Map([...all].filter(([, { settings }]) => actor.groups.includes(settings.handlerGroup)));
}
