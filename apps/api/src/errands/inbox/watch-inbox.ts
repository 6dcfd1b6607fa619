import type { QueryOf, ReplyOf } from '@handslag/contracts/endpoint';
import { InboxView, type InboxCounts, type watchInboxEndpoint } from '@handslag/contracts/inbox';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { handledServices, type HandledServices } from '../handling/handled-services.ts';
import { arrivedSince, inboxLens } from './inbox-lens-repository.ts';
import { countInbox } from './inbox-repository.ts';
import { narrowUnread } from './read-through-repository.ts';

const counted = InboxView.exclude(['all']).options;
/** Counting stops here: more is only "many". */
const mostCounted = 1_000;
const mostArrived = 100;

/** What has come in, or been answered, in a list since it was read; and how much there is in each view. */
export async function watchInbox(
  ctx: Context,
  actor: StaffActor,
  { since, ...filters }: QueryOf<typeof watchInboxEndpoint>,
): Promise<ReplyOf<typeof watchInboxEndpoint>> {
  const services = await handledServices(ctx, actor);
  const lens = inboxLens(ctx, actor, services, filters);
  return ctx.db.tenant(actor.municipality.id, async (tx) => ({
    arrived: filters.search ? 0 : await countInbox(tx, arrivedSince(lens, new Date(since)), mostArrived),
    counts: await countViews(ctx, tx, actor, services),
  }));
}

async function countViews(
  ctx: Context,
  tx: Tenant,
  actor: StaffActor,
  services: HandledServices,
): Promise<InboxCounts> {
  const counts: Partial<InboxCounts> = {};
  for (const view of counted) {
    const lens = inboxLens(ctx, actor, services, { view });
    const looked = view === 'unread' ? (await narrowUnread(tx, lens, ctx.clock())).lens : lens;
    const count = await countInbox(tx, looked, mostCounted + 1);
    counts[view] = { count: Math.min(count, mostCounted), more: count > mostCounted };
  }
  return counts as InboxCounts;
}
