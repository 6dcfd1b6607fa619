import type { CitizenErrand } from '@handslag/contracts/errands';
import type { Applicant, Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { findErrand, ownedBy, updateApplicantRead } from './errand-repository.ts';
import { presentErrand, readParts, type Reader } from './present-errand.ts';

/** An errand of the actor's: what was filed, what has happened, and what happens next. */
export async function getMyErrand(ctx: Context, actor: Applicant, errandId: string): Promise<CitizenErrand> {
  const { municipality } = actor;
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedBy(actor));
    return errand && readParts(ctx, tx, municipality, errand);
  });
  if (!parts) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, parts.errand.eServiceKey);
  await ctx.db.tenant(municipality.id, (tx) => updateApplicantRead(tx, errandId));
  const events = parts.events.filter(({ visibleToCitizen }) => visibleToCitizen);
  const shown = await presentErrand(
    ctx,
    municipality,
    { ...parts, events },
    applicantReads(ctx, municipality),
  );
  const open = parts.errand.closedAt === null;
  return { ...shown, mayWrite: open, mayWithdraw: open && actor.kind === 'citizen' };
}

/** An errand as its applicant reads it. */
export function applicantReads({ clock }: Pick<Context, 'clock'>, { name }: Municipality): Reader {
  return {
    by: ({ actorKind, actorName }) => (actorKind === 'applicant' ? 'Du' : (actorName ?? name)),
    didIt: ({ actorKind }) => actorKind === 'applicant',
    now: clock(),
  };
}
