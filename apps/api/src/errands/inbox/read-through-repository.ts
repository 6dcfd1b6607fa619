import { Prisma, type Tenant } from '@handslag/database/database';
import type { InboxLens } from './inbox-lens-repository.ts';

/** With more than this touched since, what is unread is found sooner by reading the list in its order. */
const mostTouched = 500;
/** What has been begun in the database is over within this: nothing shows later as if it had happened before. */
const settledMinutes = 5;
const anewMinutes = 15;

type ReadThrough = { everyGroup: boolean; handlerGroups: string[]; until: Date; unread: string[] };

/**
 * A lens on what is unread, looking only where that can be: among what has been touched since the account was known to have read, and
 * what was left unread then. The same lens where too little is known, or too much has happened. `stale` when it is worth noting anew.
 */
export async function narrowUnread(
  tx: Tenant,
  lens: InboxLens,
  now: Date,
): Promise<{ lens: InboxLens; stale: boolean }> {
  const [known] = await tx.$queryRaw<ReadThrough[]>`
    SELECT every_group AS "everyGroup", handler_groups AS "handlerGroups", until, unread FROM read_through
    WHERE staff_account_id = ${lens.accountId}::uuid`;
  if (!known || !covers(known, lens)) return { lens, stale: true };
  const stale = now.getTime() - known.until.getTime() > anewMinutes * 60_000;
  const touched = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM errand AS e WHERE e.closed_at IS NULL AND e.touched_at > ${known.until} ORDER BY e.touched_at LIMIT ${mostTouched + 1}`;
  if (touched.length > mostTouched) return { lens, stale };
  const among = [...known.unread, ...touched.map(({ id }) => id)];
  const where = Prisma.sql`e.id = ANY (${among}::uuid[]) AND ${lens.where}`;
  return { lens: { ...lens, where }, stale };
}

function covers({ everyGroup, handlerGroups }: ReadThrough, { groups }: InboxLens): boolean {
  return everyGroup || (groups !== null && groups.every((group) => handlerGroups.includes(group)));
}

/** Of all that was open in the groups of the lens a moment ago, `unread` was what the account had not read. */
export async function noteReadThrough(
  tx: Tenant,
  municipalityId: string,
  { accountId, groups }: InboxLens,
  now: Date,
  unread: readonly string[],
): Promise<void> {
  const until = new Date(now.getTime() - settledMinutes * 60_000);
  const noted = {
    everyGroup: groups === null,
    handlerGroups: [...(groups ?? [])],
    until,
    unread: [...unread],
  };
  await tx.readThrough.upsert({
    where: { municipalityId_staffAccountId: { municipalityId, staffAccountId: accountId } },
    create: { municipalityId, staffAccountId: accountId, ...noted },
    update: noted,
    select: { staffAccountId: true },
  });
}
