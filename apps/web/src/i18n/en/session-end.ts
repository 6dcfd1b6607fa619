import type { sessionEndTexts as sv } from '../sv/session-end.ts';

export const sessionEndTexts: typeof sv = {
  'service-ended': {
    title: 'The e-service was closed',
    lead: 'You did nothing for a while, so we closed it for security reasons.',
  },
  idle: {
    title: 'You are signed out',
    lead: 'You did nothing for a while, so we signed you out for security reasons.',
  },
  'signed-out': { title: 'You are signed out', lead: 'Thank you for your visit.' },
  finished: { title: 'The e-service is closed', lead: 'Nothing of what you wrote remains on this page.' },
  elsewhere: {
    title: 'You are signed out',
    lead: 'The sign-in was ended in another tab or on another device.',
  },
  answersTitle: 'What happened to your answers?',
  kept: (day) =>
    day === null ? 'Your answers are saved.' : `Your answers are saved. They stay on Min sida until ${day}.`,
  keptSince: (when) => `Last saved ${when}.`,
  unsaved: 'The very last you wrote was not saved in time.',
  deleted: 'Your answers are deleted, because they cannot be saved for later here. You need to start over.',
  neverSaved: 'Nothing was saved in time.',
  draftsDeleted: (count) =>
    count === 1 ? 'One started case was deleted.' : `${count} started cases were deleted.`,
  draftsKept: (count) =>
    count === 1 ? 'One started case is saved on Min sida.' : `${count} started cases are saved on Min sida.`,
  shared: 'Close the browser if you share the computer with someone.',
  comeBack: 'Sign in and continue where you were',
  signIn: 'Sign in again',
  toStart: 'To the start page',
};
