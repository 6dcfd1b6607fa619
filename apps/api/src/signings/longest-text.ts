import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';

/** All sign the same text, with whichever of the municipality's e-IDs each one has, so it must fit them all. In bytes of UTF-8. */
export function longestText(ctx: Context, municipality: Municipality): number {
  const longest = ctx.eids
    .offered(municipality)
    .flatMap(({ connection }) =>
      connection.way === 'redirect' ? [] : [connection.provider.longestSignText],
    );
  return Math.min(...longest);
}
