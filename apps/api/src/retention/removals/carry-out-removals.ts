import type { RemovalRule } from '@handslag/contracts/retention';
import type { Municipality } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import {
  findPlanned,
  listClosedBefore,
  listToCarryOut,
  removeErrand,
  updateEnded,
  type DueErrand,
} from './removal-repository.ts';

type Planned = { id: string; rules: RemovalRule[] };
const atOnce = 200;

/**
 * Removes what is planned and has waited its day: each errand in a transaction of its own, with its line in the protocol. What has been
 * held, opened again or given a longer time since stays. An errand that cannot be removed keeps none of the others: the removal stays
 * planned, is tried again the next time, and the failures are thrown when all has been tried. Answers how many went.
 */
export async function carryOutRemovals(
  ctx: Pick<Context, 'db' | 'clock'>,
  municipality: Pick<Municipality, 'id'>,
): Promise<number> {
  const planned = await ctx.db.tenant(municipality.id, (tx) => listToCarryOut(tx, ctx.clock()));
  const failures: unknown[] = [];
  let total = 0;
  for (const removal of planned) {
    const { removed, failed } = await carryOut(ctx, municipality, removal);
    total += removed;
    failures.push(...failed);
    if (failed.length === 0) await end(ctx, municipality, removal);
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some errands could not be removed');
  return total;
}

async function carryOut(
  { db }: Pick<Context, 'db'>,
  { id: place }: Pick<Municipality, 'id'>,
  { id, rules }: Planned,
): Promise<{ removed: number; failed: unknown[] }> {
  const failed: unknown[] = [];
  let removed = 0;
  for (const { eServiceKey: key, closedBefore } of rules) {
    let after: DueErrand | null = null;
    for (;;) {
      const asked = { key, closedBefore: new Date(closedBefore), after, most: atOnce };
      const errands: DueErrand[] = await db.tenant(place, (tx) => listClosedBefore(tx, asked));
      for (const errand of errands) {
        const isGone = await db
          .tenant(place, (tx) => removeErrand(tx, errand.id, id))
          .catch((failure: unknown) => {
            failed.push(failure);
            return false;
          });
        if (isGone) removed += 1;
      }
      after = errands.at(-1) ?? null;
      if (errands.length < atOnce) break;
    }
  }
  return { removed, failed };
}

/** One process at a time: another may have ended it meanwhile. */
async function end(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  municipality: Pick<Municipality, 'id'>,
  { id }: Planned,
): Promise<void> {
  await db.tenant(municipality.id, async (tx) => {
    const errands = await findPlanned(tx, id);
    if (errands === null) return;
    await updateEnded(tx, id, 'done', clock());
    await record(
      tx,
      { kind: 'system', municipality },
      { action: 'removal:carried-out', object: { kind: 'removal', id }, details: { errands } },
    );
  });
}
