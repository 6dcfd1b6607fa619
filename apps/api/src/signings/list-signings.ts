import type { SigningListing } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { shownName } from './shown-name.ts';
import { listOpenSignings } from './signing-repository.ts';

/** Open requests for several signatures: those put to the person, and the person's own. */
export async function listSignings(ctx: Context, actor: CitizenActor): Promise<SigningListing[]> {
  const { municipality, person } = actor;
  const [rows, services] = await Promise.all([
    ctx.db.tenant(municipality.id, (tx) => listOpenSignings(tx, person, swedishDay(ctx.clock()))),
    publishedEServices(ctx, municipality),
  ]);
  return rows.map(({ eServiceKey, initiatorId, initiatorName, initiatorProtected, createdAt, ...row }) => {
    const iInitiated = initiatorId === person.id;
    return {
      ...row,
      eService: { key: eServiceKey, name: services.get(eServiceKey)?.settings.name ?? { sv: eServiceKey } },
      initiatedBy: iInitiated ? initiatorName : shownName(initiatorName, initiatorProtected),
      iInitiated,
      createdAt: createdAt.toISOString(),
    };
  });
}
