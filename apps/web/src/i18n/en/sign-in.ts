import type { signInTexts as sv } from '../sv/sign-in.ts';

export const signInTexts: typeof sv = {
  title: 'Sign in',
  loading: 'The sign-in is loading',
  lead: 'Choose your e-ID.',
  where: ({ name }) => `Choose where you have ${name}.`,
  welcome: (name) => `You are signed in as ${name}.`,
  alreadyTitle: 'You are already signed in',
  already: (name) => `You are signed in as ${name}.`,
  goOn: 'Continue',
  signOut: 'Sign out',

  stepUpTitle: 'Sign in with another e-ID',
  theService: 'The e-service',
  service: (name) => `The e-service “${name}”`,
  yourEid: 'the e-ID',
  notTaken: (service, eid) => `${service} does not accept ${eid}, which you are signed in with now.`,
  tooLow: (service, eid) =>
    `${service} requires a more secure e-ID than ${eid}, which you are signed in with now.`,
  stepUpMore: (name) =>
    `You are still signed in as ${name}. When you have identified yourself again you continue where you were, and what you have filled in is kept.`,
  stepUpBack: 'Read about the e-service',

  helpTitle: 'Does it not work?',
  whatHappened: 'Choose what happens, and you learn what to do:',
  help: 'Help with signing in',
  testFirst: 'You can try without signing in:',
  test: 'Test your e-ID',
  readMore: '. Here you can also read more',
  about: 'about e-identification',
  contact: 'Do you have no e-ID, or do you need help? Contact us on',
  or: 'or',
  protectedIdentity:
    'Do so too if you have protected personal details and would rather give them in another way.',
};
