import type { reviewTexts as sv } from '../sv/review.ts';

export const reviewTexts: typeof sv = {
  title: 'Review and send in',
  loading: 'The review is loading …',
  back: 'Back',
  change: 'Change',
  changeStep: (step) => ` ${step}`,
  way: {
    none: {
      lead: 'Check that everything is right. The case is not sent in until you choose Send in.',
      submit: 'Send in',
      submitting: 'Sending in …',
    },
    applicant: {
      lead: 'Check that everything is right. Then you sign with your e-ID, and the case is sent in.',
      submit: 'Sign and send in',
      submitting: 'Preparing the text …',
    },
    'several-parties': {
      lead: 'Check that everything is right. The case is sent in when you and the others have signed.',
      submit: 'Request signatures',
      submitting: 'Preparing the text …',
    },
  },
  severalTitle: 'How the signing works',
  several: [
    'You read the text and sign.',
    'The people you have named in the case get an e-mail with a link. They sign in, read the answers and sign or decline.',
    'When everyone has signed, the case is sent in by itself and you get a receipt.',
  ],
  severalLocked:
    'The answers cannot be changed while you are signing. You see how it is going on Min sida and can withdraw the request at any time.',
  changed:
    'Your answers have changed since you reviewed them. Go through them again before you send them in.',
  trouble: 'We do not know whether the case arrived. Try again: it is still only sent in once.',
  cannotSign:
    'The e-ID you are signed in with cannot be used for signing here. Your answers are kept: sign out and sign in with another one.',
  closed: {
    days: 'Your answers are saved. You can read and change them, and send them in when the e-service has opened. You find them on Min sida.',
    session:
      'You can read and change your answers, but not send them in until the e-service has opened. They are kept until you sign out or the e-service ends. Print the page if you want to keep them longer.',
  },
  unsaved: 'Not everything is saved yet, so the case cannot be sent in. Check the connection and try again.',
};
