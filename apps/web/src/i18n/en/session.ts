import type { sessionTexts as sv } from '../sv/session.ts';

export const sessionTexts: typeof sv = {
  warningTitle: 'Are you still there?',
  warning: 'You have not done anything for a while. For security reasons you will soon be signed out.',
  warningAnonymous:
    'You have not done anything for a while. For security reasons the e-service will soon be closed.',
  left: (seconds) =>
    seconds > 60
      ? `${Math.ceil(seconds / 60)} minutes left`
      : `${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`,
  stay: 'I am still here',
  staying: 'Extending …',
  signOutNow: 'Sign out now',
  endNow: 'Close now',
  stayFailed: 'The time could not be extended. Check your internet connection and try again.',
  cannotStayTitle: 'You will soon be signed out',
  cannotStay:
    'For security reasons a sign-in cannot be extended for ever. Finish what you are doing and sign in again.',
  understood: 'I understand',
};
