import type { EidChoice, LeastLoa } from '@handslag/contracts/municipalities';
import type { Municipality } from '../actor.ts';
import type { ConnectedEid } from '../adapters/eids/connected-eid.ts';
import type { Context } from '../context.ts';

/** How a service narrows the e-legitimations of its municipality; absent parts narrow nothing. */
export type EidDemand = { eids?: readonly string[] | undefined; leastLoa?: LeastLoa | undefined };

/** The e-legitimations one can really use here: accepted by the municipality and the service, and connected. In the municipality's order. */
export function acceptedEids(
  ctx: Pick<Context, 'eids'>,
  municipality: Municipality,
  { eids }: EidDemand = {},
): ConnectedEid[] {
  return ctx.eids.offered(municipality).filter(({ name }) => !eids || eids.includes(name));
}

/** As the portal may know it. */
export function presentEid({ name, label, way, signs }: ConnectedEid): EidChoice {
  return { name, label, way, signs };
}
