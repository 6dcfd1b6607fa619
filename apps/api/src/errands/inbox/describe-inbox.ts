import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { getInboxEndpoint } from '@handslag/contracts/inbox';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { handledServices } from '../handling/handled-services.ts';
import { listColleagues } from './colleague-repository.ts';
import { listViews } from './inbox-view-repository.ts';

/** What this account can filter the inbox by and assign errands to, and the views it has kept. */
export async function describeInbox(
  ctx: Context,
  actor: StaffActor,
): Promise<ReplyOf<typeof getInboxEndpoint>> {
  const services = await handledServices(ctx, actor);
  const { groups } = services;
  const owner = { municipalityId: actor.municipality.id, staffAccountId: actor.accountId };
  const { colleagues, views } = await ctx.db.tenant(actor.municipality.id, async (tx) => ({
    colleagues: await listColleagues(tx),
    views: await listViews(tx, owner),
  }));
  const every = new Set([
    ...[...services.values()].flatMap(({ settings }) => groupsOf(settings)),
    ...colleagues.flatMap((colleague) => colleague.groups),
  ]);
  const handled = [...services].filter(
    ([, { settings }]) => groups === null || groupsOf(settings).some((group) => groups.includes(group)),
  );
  return {
    eServices: handled.map(([key, { settings }]) => ({
      key,
      name: settings.name,
      statuses: settings.statuses.map(({ id, name, contentType }) => ({ id, name, contentType })),
    })),
    groups: [...every].sort((one, other) => one.localeCompare(other, 'sv')),
    colleagues: colleagues
      .filter(({ id, groups: theirs }) => id !== actor.accountId && shares(theirs, groups))
      .map(({ id, name }) => ({ id, name })),
    views,
  };
}

function groupsOf({ handlerGroup, assignmentRules = [] }: EServiceSettings): string[] {
  return [handlerGroup, ...assignmentRules.map((rule) => rule.handlerGroup)];
}

function shares(theirs: readonly string[], own: readonly string[] | null): boolean {
  return own === null || theirs.some((group) => own.includes(group));
}
