import type { QueryOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { listHandledErrandsEndpoint } from '@handslag/contracts/inbox';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { pageOf, readCursor, type Cursor } from '../cursor.ts';
import { pageSize } from '../errand-repository.ts';
import { handledServices } from '../handling/handled-services.ts';
import { inboxLens, type InboxLens } from './inbox-lens-repository.ts';
import { databaseNow, listInbox, type InboxRow } from './inbox-repository.ts';
import { presentRows } from './present-rows.ts';
import { searchInbox } from './search-inbox.ts';

/** A page of the inbox: errands this account may see, with what it has not read and what is urgent marked. */
export async function listHandledErrands(
  ctx: Context,
  actor: StaffActor,
  { cursor, ...filters }: QueryOf<typeof listHandledErrandsEndpoint>,
): Promise<ReplyOf<typeof listHandledErrandsEndpoint>> {
  const services = await handledServices(ctx, actor);
  const lens = inboxLens(ctx, actor, services, filters);
  const after = readCursor(cursor);
  const { page, next, asOf } = await ctx.db.tenant(actor.municipality.id, async (tx) => ({
    asOf: await databaseNow(tx),
    ...(await onePage(tx, lens, filters.search, after, pageSize)),
  }));
  return {
    errands: presentRows(page, services, lens, actor.municipality),
    next,
    asOf: asOf.toISOString(),
  };
}

/** What the lens shows after the cursor, found by words or not. */
export async function onePage(
  tx: Tenant,
  lens: InboxLens,
  search: string | undefined,
  after: Cursor | null,
  limit: number,
): Promise<{ page: InboxRow[]; next: string | null }> {
  if (search) return searchInbox(tx, lens, search, after, limit);
  return pageOf(await listInbox(tx, lens, after, limit), limit);
}
