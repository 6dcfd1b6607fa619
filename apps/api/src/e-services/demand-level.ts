import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import { isEnough, leastLoa } from '../municipalities/level-of-assurance.ts';
import { ProblemError } from '../problem-error.ts';
import type { PublishedEService } from './published-e-service.ts';
import { publishedEServices } from './published-e-services.ts';

/** Whether a session is sure enough for a service. Only the level of whoever signs in to it counts. */
export function reachesLevel({ settings }: Pick<PublishedEService, 'settings'>, actor: Actor): boolean {
  if (actor.kind !== 'citizen' || settings.login === 'none') return true;
  return isEnough(actor.loa, leastLoa(actor.municipality, settings));
}

/**
 * Refuses, with `loa_too_low` and the service's key, whoever has proven less than a service demands: below its level the same number is not the same person
 * (trust.md, section 2).
 */
export function demandLevel(service: Pick<PublishedEService, 'key' | 'settings'>, actor: Actor): void {
  if (!reachesLevel(service, actor))
    throw new ProblemError('loa_too_low', { details: { eService: service.key } });
}

/** The same before what has been filled in or filed in a service is shown. One that is no longer published demands nothing. */
export async function demandLevelOf(ctx: Context, actor: Actor, eServiceKey: string): Promise<void> {
  const service = (await publishedEServices(ctx, actor.municipality)).get(eServiceKey);
  if (service) demandLevel(service, actor);
}
