import type { CitizenErrand } from '@handslag/contracts/errands';
import type { Applicant, Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { findErrand, ownedBy, type EventRow } from './errand-repository.ts';
import { presentErrand, readParts } from './present-errand.ts';

/** An errand of the actor's: what was filed, what has happened, and what happens next. */
export async function getMyErrand(ctx: Context, actor: Applicant, errandId: string): Promise<CitizenErrand> {
  const { municipality } = actor;
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedBy(actor));
    return errand && readParts(ctx, tx, municipality, errand);
  });
  if (!parts) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, parts.errand.eServiceKey);
  const events = parts.events.filter(({ visibleToCitizen }) => visibleToCitizen);
  return presentErrand(ctx, municipality, { ...parts, events }, byForCitizen(municipality));
}

/** Who did it, as told to the citizen. */
export function byForCitizen({ name }: Municipality): (event: EventRow) => string {
  return ({ actorKind, actorName }) => (actorKind === 'applicant' ? 'Du' : (actorName ?? name));
}
