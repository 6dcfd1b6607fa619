import type { LeastLoa } from '@handslag/contracts/municipalities';
import type { Loa } from '@handslag/eid/identity';
import type { Municipality } from '../actor.ts';

/** How a service narrows the e-legitimations of its municipality; absent parts narrow nothing. */
export type EidDemand = { eids?: readonly string[] | undefined; leastLoa?: LeastLoa | undefined };

/** eIDAS low, substantial and high beside the Swedish levels 2, 3 and 4 (Regulation (EU) 910/2014, article 8). */
const ranks: Readonly<Record<Loa, number>> = {
  loa2: 2,
  loa3: 3,
  loa4: 4,
  'eidas-low': 2,
  'eidas-sub': 3,
  'eidas-high': 4,
};
/** 2, 3 or 4. */
export const rankOf = (loa: Loa): number => ranks[loa];
/** What the auktorisationssystem means by a Swedish e-legitimation. */
const usual: LeastLoa = 'loa3';

/** The least level that will do: the service's, never below the municipality's. */
export function leastLoa({ settings }: Municipality, demand: EidDemand = {}): LeastLoa {
  const ofMunicipality = settings.leastLoa ?? usual;
  const ofService = demand.leastLoa ?? ofMunicipality;
  return ranks[ofService] > ranks[ofMunicipality] ? ofService : ofMunicipality;
}

/** Every level that will do where this is the least. */
function loasFrom(least: LeastLoa): Loa[] {
  return (Object.keys(ranks) as Loa[]).filter((loa) => ranks[loa] >= ranks[least]);
}

/**
 * Every level that an e-legitimation may prove where this is the least. A Foreign eID proves none of the Swedish ones: at those the person
 * would be whoever has the Swedish number that it tells.
 */
export function loasOf(eid: string, least: LeastLoa): Loa[] {
  return loasFrom(least).filter((loa) => eid !== 'foreign-eid' || loa.startsWith('eidas-'));
}

/** Whether a session's level will do. An unknown level never does. */
export function isEnough(loa: string, least: LeastLoa): boolean {
  return (loasFrom(least) as string[]).includes(loa);
}
