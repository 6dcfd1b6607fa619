import type { EidChoice } from '@handslag/contracts/municipalities';
import { eidWays, type ChosenEid, type EidWay } from '../sign-in/eid-ways.ts';

/** The ways to sign with what is accepted, what the person signed in with first. */
export function waysToSign(eids: readonly EidChoice[], signedInWith: string): EidWay[] {
  const isTheirs = ({ kinds }: EidWay) => Number(kinds.includes(signedInWith));
  return eidWays(eids.filter(({ signs, way }) => signs && way !== 'redirect')).toSorted(
    (a, b) => isTheirs(b) - isTheirs(a),
  );
}

/** What was pressed, as one word that can stand in the page's address. */
export const keyOf = ({ eid, flow }: ChosenEid): string => `${eid.name}.${flow ?? ''}`;

/** What was pressed, by its word; null when it is none of the ways. */
export function chosenBy(key: string, ways: readonly EidWay[]): ChosenEid | null {
  const all = ways.flatMap((eid) => eid.flows.map((flow): ChosenEid => ({ eid, flow })));
  return all.find((chosen) => keyOf(chosen) === key) ?? null;
}
