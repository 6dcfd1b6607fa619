import type { fillInTexts as sv } from '../sv/fill-in.ts';

export const fillInTexts: typeof sv = {
  stepOf: (step, of) => `Step ${step} of ${of}`,
  steps: 'Steps',
  stepState: {
    done: 'done',
    current: 'you are here',
    todo: 'something is missing',
    invalid: 'needs correcting',
    blocked: 'cannot be filled in',
    ahead: 'not started',
  },
  review: 'Review and send in',
  back: 'Back',
  next: 'Continue',
  toReview: 'Continue to review',
  backToReview: 'Back to the review',

  saving: 'Saving …',
  savedAt: (time) => `Saved ${time}`,
  savedWithFaults: (time, count) =>
    count === 1
      ? `Saved ${time} – 1 field needs correcting`
      : `Saved ${time} – ${count} fields need correcting`,
  notSaved: 'Not saved – trying again',
  showFaults: 'Show',
  showFaultsWhich: ' what needs correcting',
  offline:
    'No internet connection. What you write stays on the page and is saved when the connection is back.',
  trouble: 'What you write stays on the page. Do not close it until it has been saved.',
  save: 'Save',
  keptUntil: (day) => `Your answers are kept until ${day}, then they are deleted.`,
  keptForSession: 'The answers cannot be saved for later. Send in the case before you leave the e-service.',

  loading: 'The form is loading …',
};
