import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { issuerOf, type Issuer } from './about-eid.ts';
import { isAbroad, type Problem } from './sign-in-problem.ts';

/** Whoever gave out one in another country has no page that is known here. */
const issuerLink = (eid: EidWay): Issuer['link'] =>
  isAbroad(eid) ? null : issuerOf(eid.name, eid.words.name).link;

/** What can be wrong with an e-legitimation itself. */
export const eidProblems: readonly Problem[] = [
  {
    path: 'gatt-ut',
    about: 'eid',
    said: 'Den har gått ut',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Din e-legitimation har gått ut',
      lead: `Kontakta ${eid.words.helper}, så får du veta hur du förnyar den.`,
      steps: [issuerOf(eid.name, eid.words.name).get, 'Testa den nya här innan du börjar på ett ärende.'],
      link: issuerLink(eid),
    }),
  },
  {
    path: 'sparrad',
    about: 'eid',
    said: 'Den är spärrad, eller jag har glömt koden',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Spärrad e-legitimation eller glömd kod',
      lead: `Kontakta ${eid.words.helper}. Vi i kommunen kan inte se din kod eller låsa upp din e-legitimation.`,
      steps: [
        'Gissa inte. Efter några fel spärras e-legitimationen.',
        'Är den spärrad behöver du oftast skaffa en ny.',
        issuerOf(eid.name, eid.words.name).get,
      ],
      isOver: true,
      link: issuerLink(eid),
    }),
  },
  {
    path: 'borttappad',
    about: 'eid',
    said: 'Jag har tappat bort den, eller så är den stulen',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Spärra din e-legitimation genast',
      lead: issuerOf(eid.name, eid.words.name).block,
      steps: [
        'Spärra även om du bara tror att någon annan kan din kod.',
        'Är den stulen, eller har någon använt den? Polisanmäl det på telefon 114 14 eller på polisen.se.',
        'Skaffa sedan en ny hos den som gav ut den.',
      ],
      careful: 'Tror du att någon har loggat in här i ditt namn? Ring oss så hjälper vi dig.',
      isOver: true,
      link: issuerLink(eid),
    }),
  },
];
