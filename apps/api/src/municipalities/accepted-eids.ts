import type { EidChoice } from '@handslag/contracts/municipalities';
import type { Municipality } from '../actor.ts';
import type { ConnectedEid } from '../adapters/eids/connected-eid.ts';
import type { Loa } from '@handslag/eid/identity';
import type { Context } from '../context.ts';
import { isEnough, leastLoa, type EidDemand } from './level-of-assurance.ts';

/** What BankID and Freja eID+ are; a provider one leaves for is asked for the level instead. */
const inApps: Loa = 'loa3';

/** The e-legitimations one can really use here: accepted by the municipality and the service, and connected. In the municipality's order. */
export function acceptedEids(
  ctx: Pick<Context, 'eids'>,
  municipality: Municipality,
  demand: EidDemand = {},
): ConnectedEid[] {
  const { eids } = demand;
  const least = leastLoa(municipality, demand);
  return ctx.eids
    .offered(municipality)
    .filter(
      ({ name, way }) => (!eids || eids.includes(name)) && (way === 'redirect' || isEnough(inApps, least)),
    );
}

/** As the portal may know it. */
export function presentEid({ name, label, way, signs }: ConnectedEid): EidChoice {
  return { name, label, way, signs };
}
