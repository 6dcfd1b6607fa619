import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import type { PublishedEService } from '../../e-services/published-e-service.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { ProblemError } from '../../problem-error.ts';

/** Services by key, and whose errands this account sees among them: those of its groups, or `null` where it may read all. */
export type HandledServices = ReadonlyMap<string, PublishedEService> & {
  readonly groups: readonly string[] | null;
};

/** What this account handles. An errand is a group's, whatever its service: by the service's rules, or where it was handed over. */
export async function handledServices(ctx: Context, actor: StaffActor): Promise<HandledServices> {
  if (!actor.permissions.has('errand:read')) throw new ProblemError('forbidden');
  const services = await publishedEServices(ctx, actor.municipality);
  const groups = actor.permissions.has('errand:read-all') ? null : actor.groups;
  return Object.assign(new Map(services), { groups });
}
