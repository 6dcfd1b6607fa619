import '@handslag/form-engine/english';
import { englishRules } from '@handslag/form-engine/building';
import type { wholeFormTexts as sv } from '../sv/whole-form.ts';

export const wholeFormTexts: typeof sv = {
  title: (name) => `All questions: ${name}`,
  heading: 'All questions',
  lead: 'This is the whole e-service. You can read it in peace and quiet, or print it, before you start. You fill in nothing here.',
  loading: 'The questions are loading',
  back: 'To the e-service',
  print: 'Print',
  paper: 'Paper form to fill in by hand (PDF, English)',
  step: (number, of) => `Step ${number} of ${of}`,
  answeredWith: {
    text: 'A line of text',
    'long-text': 'A longer text',
    number: 'A number',
    money: 'An amount in kronor',
    date: 'A date',
    'date-range': 'A period, from and to',
    time: 'A time',
    email: 'An e-mail address',
    phone: 'A phone number',
    'yes-no': 'Yes or no',
    radio: 'Choose one of the options',
    select: 'Choose one from a list',
    checkboxes: 'Choose one or more of the options',
    'personal-number': 'A personal identity number',
    'organisation-number': 'An organisation number',
    address: 'An address',
    contact: 'Name and contact details',
    'organisation-contact': 'Organisation and contact person',
    attachments: 'Files',
    consent: 'A consent',
    place: 'An address or a description of the place',
  },
  optional: 'Optional',
  sometimesRequired: 'Only sometimes needs an answer',
  later: 'Can be added afterwards',
  rules: englishRules,
  shownWhen: 'Only shown when ',
  stepShownWhen: 'The step is only shown when ',
  rows: (name, least, most) =>
    [
      `Can be filled in several times (${name.toLowerCase()})`,
      least > 0 ? `at least ${least}` : null,
      most === undefined ? null : `at most ${most}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  files: (kinds, size, most) =>
    `${kinds}, at most ${size} per file, at most ${most} ${most === 1 ? 'file' : 'files'}`,
  more: (count) => `and ${count} more`,
  stop: 'If this is shown, you cannot go on',
};
