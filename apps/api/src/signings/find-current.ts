import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { draftStandsAt } from './draft-lock-repository.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { findSigning } from './signing-repository.ts';
import type { WholeSigning } from './signing-row.ts';

/**
 * A request of the person's as it is at this moment: one whose last day has passed lapses here and now, and one whose answers have
 * been changed is outdated. To anyone else it does not exist.
 */
export async function findCurrent(
  ctx: Context,
  actor: CitizenActor,
  signingId: string,
): Promise<WholeSigning> {
  const { municipality, person } = actor;
  const { signing, orders } = await ctx.db.tenant(municipality.id, async (tx) => {
    const found = await findSigning(tx, signingId, person);
    if (found?.state !== 'open') return { signing: found, orders: null };
    const ending = isLapsed(ctx, found)
      ? 'lapsed'
      : !found.several && !(await draftStandsAt(tx, found.draftId, found.revision))
        ? 'outdated'
        : null;
    if (!ending) return { signing: found, orders: null };
    const ended = await endSigning(ctx, tx, municipality, found, ending);
    return { signing: await findSigning(tx, signingId, person), orders: ended };
  });
  if (!signing) throw new ProblemError('not_found');
  await cancelOrders(ctx, orders ?? []);
  return signing;
}

/** For doing something in it. Throws `loa_too_low`, or `signing_not_open` where nothing more can be done. */
export async function findOpen(ctx: Context, actor: CitizenActor, signingId: string): Promise<WholeSigning> {
  const signing = await findCurrent(ctx, actor, signingId);
  await demandLevelOf(ctx, actor, signing.eServiceKey);
  if (signing.state !== 'open') throw notOpen(signing);
  return signing;
}

export function notOpen({ state }: Pick<WholeSigning, 'state'>): ProblemError {
  return new ProblemError('signing_not_open', { details: { state } });
}

/** Whether its last day has passed, in Sweden. */
export function isLapsed(ctx: Context, { lapsesOn }: Pick<WholeSigning, 'lapsesOn'>): boolean {
  return lapsesOn !== null && swedishDay(ctx.clock()) > lapsesOn;
}
