import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { formatEither } from '../format.ts';
import type { Issuer } from './about-eid.ts';

/** What to do about a problem, the next thing first. */
export type Advice = {
  title: string;
  lead: string;
  why?: string;
  steps: readonly string[];
  /** What one must not do, or must do beside the rest. */
  careful?: string;
  /** The same in short for those who may not read Swedish. */
  english?: string;
  /** Where the issuer tells more. */
  link?: Issuer['link'];
  /** What the page can do about it there and then. */
  offers?: 'sign-out' | 'browser' | 'issuers';
  /** Signing in or testing is not what to do next. */
  isOver?: boolean;
};

/** Something that hinders, and the advice on it. */
export type Problem = {
  /** Last in its address. */
  path: string;
  about: 'signing-in' | 'eid' | 'person';
  /** As the person would say it. */
  said: string;
} & (
  | { advice: (taken: readonly EidWay[]) => Advice; comesUp?: (taken: readonly EidWay[]) => boolean }
  /** Depends on the e-legitimation one has. */
  | { happensWith: (eid: EidWay) => boolean; adviceOn: (eid: EidWay) => Advice }
);
/** One whose advice depends on the e-legitimation, so that it is asked for. */
export type AskedProblem = Extract<Problem, { happensWith: unknown }>;

/** "BankID, Freja eller Telia". */
export const namesOf = (eids: readonly EidWay[]): string => formatEither(eids.map(({ words }) => words.name));

/** Whether it is for those from another country. */
export const isAbroad = ({ words }: EidWay): boolean => words.away?.fromAbroad === true;
