import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { listSigningsEndpoint } from '@handslag/contracts/signings';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { withhold } from '../e-services/withhold.ts';
import { shownName } from './shown-name.ts';
import { listOpenSignings } from './signing-repository.ts';

/** Open requests for several signatures: those put to the person, and the person's own, as far as the session is sure enough to see them. */
export async function listSignings(
  ctx: Context,
  actor: CitizenActor,
): Promise<ReplyOf<typeof listSigningsEndpoint>> {
  const { municipality, person } = actor;
  const [rows, services] = await Promise.all([
    ctx.db.tenant(municipality.id, (tx) => listOpenSignings(tx, person, swedishDay(ctx.clock()))),
    publishedEServices(ctx, municipality),
  ]);
  const { shown, withheld } = withhold(rows, services, actor);
  const signings = shown.map(
    ({ eServiceKey, initiatorId, initiatorName, initiatorProtected, createdAt, ...row }) => {
      const iInitiated = initiatorId === person.id;
      return {
        ...row,
        eService: { key: eServiceKey, name: services.get(eServiceKey)?.settings.name ?? { sv: eServiceKey } },
        initiatedBy: iInitiated ? initiatorName : shownName(initiatorName, initiatorProtected),
        iInitiated,
        createdAt: createdAt.toISOString(),
      };
    },
  );
  return { signings, withheld };
}
