import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { insertEvent } from '../errand-repository.ts';
import { handledServices } from '../handling/handled-services.ts';
import { handledBy } from '../handling/handling-repository.ts';
import { deleteLink, findByRegistrationNumber, insertLink } from './teamwork-repository.ts';
import { workInErrand } from './work-in-errand.ts';

/** Says that two errands this account handles have to do with each other, or no longer; on the timelines of both. */
export async function linkErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { registrationNumber, related }: { registrationNumber: string; related: boolean },
): Promise<HandledErrand> {
  const belongs = handledBy(await handledServices(ctx, actor));
  const { id: municipalityId } = actor.municipality;
  const kind = related ? 'linked' : 'unlinked';
  return workInErrand(ctx, actor, errandId, {
    action: `errand:${kind}`,
    work: async (tx, errand) => {
      const other = await findByRegistrationNumber(tx, registrationNumber.toUpperCase(), belongs);
      if (!other || other.id === errandId) throw new ProblemError('related_errand_unknown');
      const between = [errandId, other.id] as const;
      const changed = related
        ? await insertLink(tx, { municipalityId, between })
        : await deleteLink(tx, between);
      if (!changed) return null;
      await insertEvent(tx, {
        municipalityId,
        errandId: other.id,
        kind,
        actorKind: 'staff',
        actorId: actor.accountId,
        visibleToCitizen: false,
        content: { about: errand.registrationNumber },
      });
      return { kind, content: { about: other.registrationNumber } };
    },
  });
}
