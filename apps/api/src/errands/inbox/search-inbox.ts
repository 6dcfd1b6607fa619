import type { Tenant } from '@handslag/database/database';
import { pageOf, writeCursor, type Cursor } from '../cursor.ts';
import type { InboxLens } from './inbox-lens-repository.ts';
import { listAmong, type InboxRow } from './inbox-repository.ts';
import {
  askedStems,
  findByName,
  findByNumber,
  findByStems,
  findNewestByStems,
  window,
  type AskedStem,
} from './search-repository.ts';

/**
 * A page of what the lens shows of the errands in which every word is found, newest first. Where all the words are common it looks
 * through the errands stretch by stretch: then a page may be short, and `next` tells where to go on.
 */
export async function searchInbox(
  tx: Tenant,
  lens: InboxLens,
  search: string,
  after: Cursor | null,
  limit: number,
): Promise<{ page: InboxRow[]; next: string | null }> {
  const numbered = await findByNumber(tx, search);
  const named = await findByName(tx, search);
  const { ids, end } = await answered(tx, await askedStems(tx, search), after);
  const found = { ids: [...new Set([...numbered, ...named, ...ids])], masked: numbered };
  // What is older than the stretch looked through comes with its own.
  const { page, next } = pageOf(await listAmong(tx, lens, found, { after, until: end }, limit), limit);
  return { page, next: next ?? (end && writeCursor(end)) };
}

async function answered(
  tx: Tenant,
  stems: readonly AskedStem[],
  after: Cursor | null,
): Promise<{ ids: string[]; end: Cursor | null }> {
  const [rarest] = stems;
  if (!rarest || rarest.errands === 0) return { ids: [], end: null };
  if (rarest.errands <= window) return { ids: await findByStems(tx, stems), end: null };
  return findNewestByStems(tx, stems, after);
}
