import type { draftDialogTexts as sv } from '../sv/draft-dialogs.ts';

export const draftDialogTexts: typeof sv = {
  savedTitle: 'Your case is saved',
  savedText:
    'To resume your case at a later time, go to Min sida. Otherwise press Continue to go on filling in the case now.',
  goOn: 'Continue',
  toMyPage: 'Go to Min sida',
  notSavedTitle: 'Your case could not be saved',
  notSavedText:
    'The page contains fields whose contents could not be validated. You must correct the errors or empty the fields before the case can be saved.',
  keptAnyway: 'What you have written is still there, exactly as you wrote it.',
  emptyField: 'Empty the field',
  emptyFieldOf: (label) => ` ${label}`,
  emptied: (label) => `${label} is emptied.`,
  close: 'Close',
  saveTrouble:
    'We cannot reach the server right now. What you have written stays on the page and we are trying to save it again.',

  conflictTitle: 'The same question has been changed in two places',
  conflictText:
    'You have answered the same question here and in another window or on another device. Choose which answer applies.',
  conflictMine: 'The answer here',
  conflictTheirs: 'The answer in the other window',
  conflictEmpty: 'No answer',
  conflictSettle: 'Use the chosen answers',

  upgradeTitle: 'The e-service has been updated since you were last here',
  upgradeText: 'This has changed:',
  upgradeRead: 'I have read this',

  leaveTitle: 'Not everything is saved yet',
  leaveText: 'If you leave the page now, what you wrote last may be lost.',
  leaveStay: 'Stay here',
  leaveGo: 'Leave the page',

  cannotOpen: 'The form could not be opened',
  retry: 'Try again',
  retrying: 'Trying again …',
  goneTitle: 'The case is no longer here',
  goneText: 'It may have been sent in or deleted in another window.',
  beingSignedTitle: 'The case is waiting for signatures',
  beingSignedText:
    'The answers cannot be changed while you are signing. Withdraw the request for signatures if you want to change something.',
  toSignatures: 'Show the signatures',
  toStart: 'To the start page',
};
