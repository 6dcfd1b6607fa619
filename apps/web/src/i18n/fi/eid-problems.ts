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
    said: 'Se on vanhentunut',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Sähköinen tunnisteesi on vanhentunut',
      lead: `Tunnisteen uusimisesta kertoo ${eid.words.helper}.`,
      steps: [
        issuerOf(eid.name, eid.words.name).get,
        'Testaa uusi tunniste täällä, ennen kuin aloitat asian.',
      ],
      link: issuerLink(eid),
    }),
  },
  {
    path: 'sparrad',
    about: 'eid',
    said: 'Se on lukittu, tai olen unohtanut koodin',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Lukittu tunniste tai unohtunut koodi',
      lead: `Apua antaa ${eid.words.helper}. Kunnassa emme voi nähdä koodiasi tai avata tunnisteesi lukitusta.`,
      steps: [
        'Älä arvaa. Muutaman virheen jälkeen tunniste lukittuu.',
        'Jos se on lukittu, sinun on yleensä hankittava uusi.',
        issuerOf(eid.name, eid.words.name).get,
      ],
      isOver: true,
      link: issuerLink(eid),
    }),
  },
  {
    path: 'borttappad',
    about: 'eid',
    said: 'Olen kadottanut sen, tai se on varastettu',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Sulje sähköinen tunnisteesi heti',
      lead: issuerOf(eid.name, eid.words.name).block,
      steps: [
        'Sulje se, vaikka vain epäilisit, että joku toinen tietää koodisi.',
        'Onko se varastettu, tai onko joku käyttänyt sitä? Tee rikosilmoitus puhelimitse 114 14 tai osoitteessa polisen.se.',
        'Hanki sen jälkeen uusi tunnisteen myöntäjältä.',
      ],
      careful: 'Epäiletkö, että joku on kirjautunut tänne nimissäsi? Soita meille, niin autamme sinua.',
      isOver: true,
      link: issuerLink(eid),
    }),
  },
];
