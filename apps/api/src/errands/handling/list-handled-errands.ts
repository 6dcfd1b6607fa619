import type { QueryOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { listHandledErrandsEndpoint } from '@handslag/contracts/inbox';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { pageOf, readCursor } from '../cursor.ts';
import { pageSize } from '../errand-repository.ts';
import { presentListing } from '../present-listing.ts';
import { handledServices } from './handled-services.ts';
import { handledBy } from './handling-repository.ts';
import { countInbox, listInbox } from './inbox-repository.ts';

/** The inbox: errands of the services this account handles, with what it has not read marked. */
export async function listHandledErrands(
  ctx: Context,
  actor: StaffActor,
  query: QueryOf<typeof listHandledErrandsEndpoint>,
): Promise<ReplyOf<typeof listHandledErrandsEndpoint>> {
  const services = await handledServices(ctx, actor);
  const all = [...services.keys()];
  const chosen = query.eService === undefined ? all : all.filter((key) => key === query.eService);
  const after = readCursor(query.cursor);
  const { rows, counts } = await ctx.db.tenant(actor.municipality.id, async (tx) => ({
    rows: await listInbox(tx, {
      view: query.view,
      accountId: actor.accountId,
      services: chosen,
      belongs: handledBy(services),
      status: query.status ?? null,
      search: query.search || null,
      order: query.order,
      after,
    }),
    counts: await countInbox(tx, actor.accountId, all, handledBy(services)),
  }));
  const { page, next } = pageOf(rows, pageSize);
  return {
    errands: page.map((row) => ({
      ...presentListing(row, services),
      applicantName: row.masked ? '' : row.applicantName,
      masked: row.masked,
      unread: row.unread,
      assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    })),
    next,
    counts,
    eServices: [...services].map(([key, { settings }]) => ({ key, name: settings.name })),
  };
}
