import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import type { Issuer } from '../sv/about-eid.ts';
import { isAbroad, type Problem } from '../sv/sign-in-problem.ts';
import { issuerOf } from './about-eid.ts';

const issuerLink = (eid: EidWay): Issuer['link'] =>
  isAbroad(eid) ? null : issuerOf(eid.name, eid.words.name).link;

export const eidProblems: readonly Problem[] = [
  {
    path: 'gatt-ut',
    about: 'eid',
    said: 'It has expired',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Your e-ID has expired',
      lead: `Contact ${eid.words.helper}, and you learn how to renew it.`,
      steps: [issuerOf(eid.name, eid.words.name).get, 'Test the new one here before you start a case.'],
      link: issuerLink(eid),
    }),
  },
  {
    path: 'sparrad',
    about: 'eid',
    said: 'It is blocked, or I have forgotten the code',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Blocked e-ID or forgotten code',
      lead: `Contact ${eid.words.helper}. We at the municipality cannot see your code or unlock your e-ID.`,
      steps: [
        'Do not guess. After a few mistakes the e-ID is blocked.',
        'If it is blocked you usually need to get a new one.',
        issuerOf(eid.name, eid.words.name).get,
      ],
      isOver: true,
      link: issuerLink(eid),
    }),
  },
  {
    path: 'borttappad',
    about: 'eid',
    said: 'I have lost it, or it is stolen',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Block your e-ID at once',
      lead: issuerOf(eid.name, eid.words.name).block,
      steps: [
        'Block it even if you only think that someone else may know your code.',
        'Is it stolen, or has someone used it? Report it to the police, by phone on 114 14 or at polisen.se.',
        'Then get a new one from whoever issued it.',
      ],
      careful: 'Do you think that someone has signed in here in your name? Call us and we will help you.',
      isOver: true,
      link: issuerLink(eid),
    }),
  },
];
