import type * as sv from '../sv/sign-in-help.ts';
import { eidProblems } from './eid-problems.ts';
import { personProblems } from './person-problems.ts';
import { signingInProblems } from './signing-in-problems.ts';

const problems = [...signingInProblems, ...eidProblems, ...personProblems];

export const problemsWith: typeof sv.problemsWith = (taken) =>
  problems.filter((problem) =>
    'adviceOn' in problem ? taken.some(problem.happensWith) : (problem.comesUp?.(taken) ?? true),
  );

export const signInHelpTexts: typeof sv.signInHelpTexts = {
  title: 'Apua kirjautumiseen',
  lead: 'Mitä tapahtuu? Valitse parhaiten sopiva, niin saat tietää, mitä tehdä.',
  about: {
    'signing-in': 'Kun olet kirjautumassa',
    eid: 'Sähköinen tunnisteesi',
    person: 'Sinä itse',
  },
  which: 'Mitä sähköistä tunnistetta asia koskee?',
  unsure: 'En tiedä',
  unsureMore: 'Näytä kaikkien ohjeet',
  change: 'Muuta',
  back: 'Kaikki ongelmat',
  careful: 'Muista',
  readMore: 'Lue lisää:',
  getTitle: 'Jos haluat hankkia tunnisteen',
  everyone: 'Mikä tahansa sinulla onkin',
  signedInAs: (name) => `Tällä tietokoneella on juuri nyt kirjautuneena ${name}.`,
  nobody: 'Täällä ei ole juuri nyt kukaan kirjautuneena. Voit kirjautua omalla sähköisellä tunnisteellasi.',
  signOut: 'Kirjaudu ulos',
  signingOut: 'Kirjaudutaan ulos …',
  browserProven: 'Käyttämäsi selain on yksi niistä, jotka olemme testanneet.',
  browserUnproven: 'Käyttämäsi selain ei ole niitä, jotka olemme testanneet.',
  signIn: 'Kirjaudu sisään',
  test: 'Testaa sähköinen tunnisteesi',
  stillTitle: 'Eikö tämä auttanut?',
  otherProblem: 'Valitse toinen ongelma',
  or: 'tai',
  contact: 'ota meihin yhteyttä:',
  aboutEid: 'Tietoa sähköisestä tunnistautumisesta',
  questions: 'Kysymyksiä ja vastauksia',
  moreTitle: 'Lisää apua',
};
