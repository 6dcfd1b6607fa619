import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { openSigningLinkEndpoint } from '@handslag/contracts/signings';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { ProblemError } from '../problem-error.ts';
import { linkHash } from './ask-party.ts';
import { isLapsed } from './find-current.ts';
import { findByLink } from './signing-repository.ts';

/** Which request a mailed link belongs to; says nothing of whom. `signing_link_unknown` for one that never was, and one made worthless. */
export async function openSigningLink(
  ctx: Context,
  municipality: Municipality,
  { token }: { token: string },
): Promise<ReplyOf<typeof openSigningLinkEndpoint>> {
  const found = await ctx.db.tenant(municipality.id, (tx) => findByLink(tx, linkHash(token)));
  if (!found) throw new ProblemError('signing_link_unknown');
  const service = (await publishedEServices(ctx, municipality)).get(found.eServiceKey);
  const state = found.state === 'open' && isLapsed(ctx, found) ? 'lapsed' : found.state;
  return {
    signingId: found.id,
    eService: { name: service?.settings.name ?? { sv: found.eServiceKey } },
    state,
  };
}
