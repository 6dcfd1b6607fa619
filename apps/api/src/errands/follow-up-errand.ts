import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { followUpErrandEndpoint } from '@handslag/contracts/errands';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { ProblemError } from '../problem-error.ts';
import { isFollowUpCode } from '../submissions/follow-up-code.ts';
import { findByNumber, listEvents } from './errand-repository.ts';
import { applicantReads } from './get-my-errand.ts';
import { presentEvent } from './present-errand.ts';
import { presentListing } from './present-listing.ts';

type FollowedUp = ReplyOf<typeof followUpErrandEndpoint>;

/** The state of an errand sent without sign-in. A number that is not there and a code that is wrong are told apart by nobody. */
export async function followUpErrand(
  ctx: Context,
  municipality: Municipality,
  { registrationNumber, code }: BodyOf<typeof followUpErrandEndpoint>,
): Promise<FollowedUp> {
  const found = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findByNumber(tx, registrationNumber.toUpperCase());
    if (!errand?.followUpCodeHash || !isFollowUpCode(code, errand.followUpCodeHash)) return null;
    return { errand, events: await listEvents(tx, errand.id) };
  });
  if (!found) throw new ProblemError('follow_up_code_unknown');
  const services = await publishedEServices(ctx, municipality);
  const { eService, status, receivedAt, registrationNumber: number } = presentListing(found.errand, services);
  const settings = services.get(found.errand.eServiceKey)?.settings;
  // Whoever follows an errand by its code has proven too little to change anything in it.
  const anyone = { ...applicantReads(ctx, { municipality }), didIt: () => false };
  const visible = found.events.filter(({ visibleToCitizen }) => visibleToCitizen);
  return {
    registrationNumber: number,
    eService,
    status,
    receivedAt,
    timeline: visible.map((event) => presentEvent(event, settings, anyone)),
  };
}
