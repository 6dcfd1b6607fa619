import type { Sentences } from './sentences.ts';

const isQuestion = (label: string) => label.endsWith('?');
const it = (label: string) => (isQuestion(label) ? `the answer to “${label}”` : label);
const It = (label: string) => (isQuestion(label) ? `The answer to “${label}”` : label);
const count = (number: number, one: string, many: string) =>
  number === 1 ? `${number} ${one}` : `${number} ${many}`;

export const en: Sentences = {
  missing: (label) => (isQuestion(label) ? `Answer the question “${label}”` : `Enter ${label}.`),
  chooseOne: (label) =>
    isQuestion(label) ? `Choose an answer to “${label}”` : `Choose an option for ${label}.`,
  chooseSome: (label) =>
    isQuestion(label)
      ? `Choose at least one answer to “${label}”`
      : `Choose at least one option for ${label}.`,
  attach: (label) => `Attach at least one file: ${label}`,
  confirm: (label) => `Tick the box for ${it(label)} to continue.`,
  tooShort: (label, least) => `Write ${it(label)} with at least ${count(least, 'character', 'characters')}.`,
  tooLong: (label, most, over) =>
    `Shorten ${it(label)} by ${count(over, 'character', 'characters')}. There is room for ${most}.`,
  mask: (label, example) => `Write ${it(label)} in the same way as ${example}.`,
  number: (label, decimals) =>
    decimals === 0
      ? `Write ${it(label)} as a whole number in digits, for example 12.`
      : `Write ${it(label)} as a number with at most ${count(decimals, 'decimal', 'decimals')}, for example 12.5.`,
  money: (label) => `Write ${it(label)} as an amount in kronor, for example 1 200 or 1 200.50.`,
  tooSmall: (label, least) => `${It(label)} must be at least ${least}. Change it to ${least} or more.`,
  tooLarge: (label, most) => `${It(label)} must be at most ${most}. Change it to ${most} or less.`,
  date: (label) => `Write ${it(label)} as a date with year, month and day, for example 2026-11-22.`,
  tooEarly: (label, earliest) =>
    `${It(label)} must be ${earliest} or later. Change it to ${earliest} or later.`,
  tooLate: (label, latest) => `${It(label)} must be ${latest} or earlier. Change it to ${latest} or earlier.`,
  wrongOrder: (label) => `Change ${it(label)} so that it ends on the day it starts or later.`,
  tooManyDays: (label, most) => `Shorten ${it(label)} to at most ${count(most, 'day', 'days')}.`,
  time: (label) => `Write ${it(label)} as a time with hours and minutes, for example 14:30.`,
  email: (label) => `Write ${it(label)} as an e-mail address, for example name@example.se.`,
  phone: (label) => `Write ${it(label)} as a phone number with area code, for example 070-123 45 67.`,
  personalNumber: (label) => `Write ${it(label)} with 12 digits, for example YYYYMMDD-NNNN.`,
  personalNumberDate: (label) =>
    `${It(label)} begins with a date of birth that does not exist. Check the first 8 digits: YYYYMMDD.`,
  checkDigit: (label) => `${It(label)} seems to be mistyped. Check the digits, the last four in particular.`,
  onlyPersonal: (label) => `${It(label)} is a coordination number. Write a personal identity number instead.`,
  onlyCoordination: (label) =>
    `${It(label)} is a personal identity number. Write a coordination number instead.`,
  organisationNumber: (label) =>
    `Write ${it(label)} with 10 digits, for example NNNNNN-NNNN. For a sole trader, write the owner's personal identity number.`,
  postcode: (label) => `Write ${it(label)} with five digits, for example 123 45.`,
  notAvailable: (label, choice) =>
    `“${choice}” can no longer be chosen. Choose another option for ${it(label)}.`,
  tooFewChoices: (label, least) => `Choose at least ${count(least, 'option', 'options')} for ${it(label)}.`,
  tooManyChoices: (label, most) => `Choose at most ${count(most, 'option', 'options')} for ${it(label)}.`,
  alone: (label, choice) => `Choose either “${choice}” or the other options for ${it(label)}, not both.`,
  fileKind: (label, file, kinds) =>
    `Remove the file “${file}” from ${it(label)}. You can attach ${kinds} here.`,
  fileSize: (label, file, most) =>
    `The file “${file}” is too large for ${it(label)}. Use a file of at most ${most}.`,
  emptyFile: (label, file) =>
    `The file “${file}” under ${it(label)} is empty. Remove it and attach a file with content.`,
  tooFewFiles: (label, least) => `Attach at least ${count(least, 'file', 'files')} to ${it(label)}.`,
  tooManyFiles: (label, most) =>
    `Keep at most ${count(most, 'file', 'files')} for ${it(label)} and remove the rest.`,
  tooFewRows: (label, rowName, least) => `Add at least ${least} “${rowName}” under ${it(label)}.`,
  tooManyRows: (label, rowName, most) =>
    `Keep at most ${most} “${rowName}” under ${it(label)} and remove the rest.`,
  partOf: (part, label) => (isQuestion(label) ? `${part} under “${label}”` : `${part} under ${label}`),
  parts: {
    name: 'Name',
    personalNumber: 'Personal identity number',
    careOf: 'C/o',
    street: 'Street address',
    postcode: 'Postcode',
    city: 'Town',
    country: 'Country',
    email: 'E-mail',
    phone: 'Phone',
    organisationNumber: 'Organisation number',
    organisationName: 'Name of the organisation',
    contactName: 'Contact person',
    from: 'First day',
    to: 'Last day',
    address: 'Address',
    description: 'Description of the place',
  },
  yes: 'Yes',
  no: 'No',
  agreed: 'Yes, agreed',
  notAnswered: 'Not answered',
  answeredLater: 'To be sent later',
  to: 'to',
  currency: 'kr',
  decimalComma: '.',
  thousandSpace: '\u00a0',
  ofDay: '',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  upgrade: {
    kept: (label) => `Your answer to “${label}” is kept.`,
    removed: (label) => `“${label}” is no longer part of the service. Your answer there has been removed.`,
    choiceGone: (label) => `What you chose for “${label}” can no longer be chosen. Answer again.`,
    otherKind: (label) => `“${label}” is now answered in another way. Answer again.`,
    partGone: (label) => `“${label}” asks for less than before. The rest of your answer is kept.`,
    toCheck: (label) =>
      `The requirements for “${label}” have changed. Your answer is kept but needs another look.`,
    added: (label) => `New question: “${label}”.`,
  },
};
