import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import type { Issuer } from './about-eid.ts';

/** What the answers are made from, so that they say what the settings say. */
export type AnsweredFrom = Pick<
  MunicipalityPresentation,
  'name' | 'acceptedEids' | 'draftPolicy' | 'idleMinutes' | 'warnMinutes'
> & {
  ways: readonly EidWay[];
  /** The e-service to ask for help in, open without signing in; none where there is none. */
  support: { label: string; to: string } | null;
};

type Fact = { term: string; fact: string; link: Issuer['link'] };
export type Question = {
  /** The address of the question within the page. */
  id: string;
  question: string;
  answer: readonly string[];
  points?: readonly string[];
  facts?: readonly Fact[];
  links?: readonly { label: string; to: string }[];
  /** Ends with whom to ask. */
  contact?: boolean;
};

export const signInHelpLink = { label: 'Hjälp med inloggning', to: '/hjalp-med-inloggning' };
export const testEidLink = { label: 'Testa din e-legitimation', to: '/testa-e-legitimation' };
export const aboutEidLink = { label: 'Om e-legitimation', to: '/om-e-legitimation' };
