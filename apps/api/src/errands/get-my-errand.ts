import type { CitizenErrand } from '@handslag/contracts/errands';
import type { Language } from '@handslag/contracts/municipalities';
import type { Applicant } from '../actor.ts';
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
  const shown = await presentErrand(ctx, municipality, { ...parts, events }, applicantReads(ctx, actor));
  const open = parts.errand.closedAt === null;
  return { ...shown, mayWrite: open, mayWithdraw: open && actor.kind === 'citizen' };
}

const you = { sv: 'Du', en: 'You', fi: 'Sinä' } as const satisfies Record<Language, string>;

/** An errand as its applicant reads it. */
export function applicantReads(
  { clock }: Pick<Context, 'clock'>,
  { municipality: { name }, language = 'sv' }: Pick<Applicant, 'municipality' | 'language'>,
): Reader {
  return {
    by: ({ actorKind, actorName }) => (actorKind === 'applicant' ? you[language] : (actorName ?? name)),
    didIt: ({ actorKind }) => actorKind === 'applicant',
    now: clock(),
    language,
  };
}
