import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { ProblemError } from '../../problem-error.ts';

/** The services whose errands this account handles: those of its groups; an administrator's are all. By key. */
export async function handledServices(
  ctx: Context,
  actor: StaffActor,
): Promise<ReadonlyMap<string, PublishedEService>> {
  const administers = actor.roles.includes('administrator');
  if (!administers && !actor.roles.includes('handler')) throw new ProblemError('forbidden');
  const all = await publishedEServices(ctx, actor.municipality);
  if (administers) return all;
  return new Map([...all].filter(([, { settings }]) => actor.groups.includes(settings.handlerGroup)));
}
