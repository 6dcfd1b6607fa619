import type { QueryOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { InboxFilters, listHandledErrandsEndpoint } from '@handslag/contracts/inbox';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { pageOf, readCursor, type Cursor } from '../cursor.ts';
import { pageSize } from '../errand-repository.ts';
import { handledServices } from '../handling/handled-services.ts';
import { inboxLens, type InboxLens } from './inbox-lens-repository.ts';
import { databaseNow, listInbox, type InboxRow } from './inbox-repository.ts';
import { presentRows } from './present-rows.ts';
import { narrowUnread, noteReadThrough } from './read-through-repository.ts';
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
  const { page, next, asOf } = await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const now = await databaseNow(tx);
    if (filters.view !== 'unread' || filters.search)
      return { asOf: now, ...(await onePage(tx, lens, filters.search, after, pageSize)) };
    const narrowed = await narrowUnread(tx, lens, now);
    const found = await onePage(tx, narrowed.lens, undefined, after, pageSize);
    const isAll = after === null && found.next === null && isWholeView(filters);
    if (isAll && narrowed.stale) {
      const left = found.page.map(({ id }) => id);
      await noteReadThrough(tx, actor.municipality.id, lens, now, left);
    }
    return { asOf: now, ...found };
  });
  return {
    errands: presentRows(page, services, lens, actor.municipality),
    next,
    asOf: asOf.toISOString(),
  };
}

function isWholeView({ view: _view, order: _order, ...filters }: InboxFilters): boolean {
  return Object.values(filters).every((filter) => filter === undefined);
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
