import { addDays } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { startOfSwedishDay, swedishDay } from '../drafts/swedish-day.ts';
import { askParty } from './ask-party.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { updateForgotten } from './order-repository.ts';
import {
  deleteEndedBefore,
  findAnySigning,
  listDueSignings,
  listOpenIds,
  lockOpenSigning,
  updateReminded,
} from './signing-repository.ts';
import type { PartyRow, WholeSigning } from './signing-row.ts';

const day = 86_400_000;
/** What came to nothing is its parties' to read for a while, and then nobody's. */
const daysKept = 30;
const daysBeforeEnd = 3;

/**
 * Ends requests whose last day has passed, reminds those who have not answered (once halfway and once three days before the end), and
 * deletes requests that came to nothing a month ago. Answers how many of each. For a job, every hour.
 */
export async function tendSignings(
  ctx: Context,
  municipality: Municipality,
): Promise<{ lapsed: number; reminded: number; deleted: number }> {
  const { id } = municipality;
  const now = ctx.clock();
  const due = await ctx.db.tenant(id, (tx) => listDueSignings(tx, swedishDay(now)));
  let lapsed = 0;
  for (const signingId of due) lapsed += Number(await lapse(ctx, municipality, signingId));
  let reminded = 0;
  for (const signingId of await ctx.db.tenant(id, listOpenIds))
    reminded += await remind(ctx, municipality, signingId, now);
  await ctx.db.tenant(id, updateForgotten);
  const before = new Date(now.getTime() - daysKept * day);
  const deleted = await ctx.db.tenant(id, (tx) => deleteEndedBefore(tx, before));
  return { lapsed, reminded, deleted };
}

async function lapse(ctx: Context, municipality: Municipality, signingId: string): Promise<boolean> {
  const orders = await ctx.db.tenant(municipality.id, async (tx) => {
    const signing = (await lockOpenSigning(tx, signingId)) ? await findAnySigning(tx, signingId) : null;
    const ended =
      signing && (await endSigning(ctx, tx, municipality, signing, signing.several ? 'lapsed' : 'outdated'));
    if (ended) {
      const doer = { kind: 'system', municipality } as const;
      await record(tx, doer, { action: 'signing:lapsed', object: { kind: 'signing', id: signingId } });
    }
    return ended;
  });
  await cancelOrders(ctx, orders ?? []);
  return orders !== null;
}

async function remind(
  ctx: Context,
  municipality: Municipality,
  signingId: string,
  now: Date,
): Promise<number> {
  return ctx.db.tenant(municipality.id, async (tx) => {
    const signing = (await lockOpenSigning(tx, signingId)) ? await findAnySigning(tx, signingId) : null;
    const due = signing?.parties.filter((party) => isDue(signing, party, now)) ?? [];
    for (const party of due) {
      await updateReminded(tx, party.id, now);
      if (signing) await askParty(ctx, tx, municipality, signing, party, 'signing-reminder');
    }
    return due.length;
  });
}

/** Whether a moment to remind at has come since the party was last written to. */
function isDue(
  { lapsesOn }: WholeSigning,
  { position, askedAt, remindedAt, decision }: PartyRow,
  now: Date,
): boolean {
  if (lapsesOn === null || askedAt === null || decision !== null || position === 0) return false;
  const end = startOfSwedishDay(addDays(lapsesOn, 1) ?? lapsesOn).getTime();
  const halfway = (askedAt.getTime() + end) / 2;
  const last = Math.max(askedAt.getTime(), remindedAt?.getTime() ?? 0);
  // Someone reminded a moment before, by the initiator, is left in peace.
  const moments = [halfway, end - daysBeforeEnd * day].filter((at) => at <= now.getTime());
  return moments.some((at) => last < at) && now.getTime() - last > day;
}
