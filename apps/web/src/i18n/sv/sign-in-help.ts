import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { eidProblems } from './eid-problems.ts';
import { personProblems } from './person-problems.ts';
import type { Problem } from './sign-in-problem.ts';
import { signingInProblems } from './signing-in-problems.ts';

/** In the order to choose between them. */
const problems = [...signingInProblems, ...eidProblems, ...personProblems];

/** The problems that can come up with the e-legitimations that are taken here. */
export function problemsWith(taken: readonly EidWay[]): readonly Problem[] {
  return problems.filter((problem) =>
    'adviceOn' in problem ? taken.some(problem.happensWith) : (problem.comesUp?.(taken) ?? true),
  );
}

/** "Hjälp med inloggning". */
export const signInHelpTexts = {
  title: 'Hjälp med inloggning',
  lead: 'Vad är det som händer? Välj det som stämmer bäst, så får du veta vad du ska göra.',
  about: {
    'signing-in': 'När du ska logga in',
    eid: 'Om din e-legitimation',
    person: 'Om dig',
  } satisfies Record<Problem['about'], string>,
  which: 'Vilken e-legitimation gäller det?',
  unsure: 'Jag vet inte',
  unsureMore: 'Visa råd för alla',
  change: 'Ändra',
  back: 'Alla problem',
  careful: 'Tänk på',
  readMore: 'Läs mer på',
  getTitle: 'Om du vill skaffa en',
  everyone: 'Vilken du än har',
  signedInAs: (name: string) => `Just nu är ${name} inloggad på den här datorn.`,
  nobody: 'Just nu är ingen inloggad här. Du kan logga in med din egen e-legitimation.',
  signOut: 'Logga ut',
  signingOut: 'Loggar ut …',
  browserProven: 'Webbläsaren du använder nu är en av dem vi har provat.',
  browserUnproven: 'Webbläsaren du använder nu är inte en av dem vi har provat.',
  signIn: 'Logga in',
  test: 'Testa din e-legitimation',
  stillTitle: 'Hjälpte det inte?',
  otherProblem: 'Välj ett annat problem',
  or: 'eller',
  contact: 'kontakta oss på',
  aboutEid: 'Om e-legitimation',
  questions: 'Frågor och svar',
  moreTitle: 'Mer hjälp',
};
