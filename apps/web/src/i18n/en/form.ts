import '@handslag/form-engine/english';
import type { formTexts as sv } from '../sv/form.ts';

export { fillInTexts } from './fill-in.ts';

export const formTexts: typeof sv = {
  optional: '(optional)',
  requiredLater: '(can be added later)',
  error: 'Error:',
  showMore: 'Show more',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose …',
  currency: 'kr',
  prefilled: 'Taken from your sign-in. Change it if something is wrong.',

  summaryHeading: (count) =>
    count === 1
      ? '1 answer is missing or needs correcting'
      : `${count} answers are missing or need correcting`,

  charactersLeft: (left) => (left === 1 ? '1 character left' : `${left} characters left`),
  charactersOver: (over) => (over === 1 ? '1 character too many' : `${over} characters too many`),

  dateHint: 'Write YYYY-MM-DD, for example 2026-03-09.',
  timeHint: 'Write hours and minutes, for example 08:30.',
  personalNumberHint: 'YYYYMMDD-NNNN',
  organisationNumberHint: 'NNNNNN-NNNN',

  placeHint: 'Enter an address, describe the place in words, or both.',
  partHints: {
    country: 'Only fill in if the address is abroad.',
    address: 'Street and number, or the name of the property.',
    description: 'For example “at the bus stop below the church”.',
  },

  searchChoices: 'Type to search among the options',

  stopTitle: 'You cannot go on',
  warningTitle: 'Important',
  nothingCalculated: 'Is worked out when you have filled in the details.',
};
