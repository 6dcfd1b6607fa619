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
  title: 'Help with signing in',
  lead: 'What is it that happens? Choose what fits best, and you learn what to do.',
  about: {
    'signing-in': 'When you are signing in',
    eid: 'About your e-ID',
    person: 'About you',
  },
  which: 'Which e-ID is it about?',
  unsure: 'I do not know',
  unsureMore: 'Show advice for all of them',
  change: 'Change',
  back: 'All problems',
  careful: 'Bear in mind',
  readMore: 'Read more at',
  getTitle: 'If you want to get one',
  everyone: 'Whichever you have',
  signedInAs: (name) => `Right now ${name} is signed in on this computer.`,
  nobody: 'Right now nobody is signed in here. You can sign in with your own e-ID.',
  signOut: 'Sign out',
  signingOut: 'Signing out …',
  browserProven: 'The browser you are using now is one of those we have tested.',
  browserUnproven: 'The browser you are using now is not one of those we have tested.',
  signIn: 'Sign in',
  test: 'Test your e-ID',
  stillTitle: 'Did that not help?',
  otherProblem: 'Choose another problem',
  or: 'or',
  contact: 'contact us on',
  aboutEid: 'About e-identification',
  questions: 'Questions and answers',
  moreTitle: 'More help',
};
