import type { SignInMessage } from '@handslag/contracts/sign-in';
import type * as sv from '../sv/signing.ts';
import type { EidWords } from '../sv/eid.ts';
import { eidSentence } from './eid.ts';

type Sentence = (eid: EidWords) => string;

const sentences: Partial<Record<SignInMessage, Sentence>> = {
  'replaced-by-another': () => 'The signature was replaced by a newer one. Try again.',
  'technical-problem': ({ name }) =>
    `There is a technical problem with ${name} and nothing is signed. Try again in a little while.`,
  'cancelled-in-app': () => 'You cancelled in the app. Nothing is signed.',
  'timed-out': ({ app }) =>
    `The time ran out and nothing is signed. Check that ${app ?? 'the app'} is running and that you are connected to the internet.`,
  'code-not-scanned': () => 'The code was not scanned in time. Nothing is signed.',
  'enter-code': ({ app }) => `Read the text in ${app ?? 'the app'} and enter your code if you want to sign.`,
  'starting-app': ({ name }) => `Open ${name} to read the text and sign.`,
  'something-went-wrong': () => 'Something went wrong and nothing is signed. Try again.',
  'declined-call': () =>
    'You answered in the app that you are not talking to us on the phone. Try again if you want to sign yourself.',
  'risk-blocked': ({ name, helper }) =>
    `The signature was stopped by ${name} to protect you. Contact ${helper} if you want to know more.`,
  'begun-elsewhere': () =>
    'The signature was begun in another browser and does not count here. Go back there if you began it yourself.',
  'identity-not-verified': () =>
    'The signature was not made by the person who is signed in, or could not be checked. Nothing is signed. Try again.',
};

export const signingSentence: typeof sv.signingSentence = (message, eid) =>
  sentences[message]?.(eid) ?? eidSentence(message, eid, 'sign-in');

export const signingTexts: typeof sv.signingTexts = {
  loading: 'The signature is loading',
  signInTitle: 'Sign in to sign',
  signInLead: 'You sign in with your e-ID and then come back here.',

  title: 'Sign',
  lead: 'Read the text and sign. The case is sent in as soon as you have signed.',
  leadFirst: 'Read the text and sign. When you have done so we e-mail the next person in turn.',
  leadWithOthers: 'Read the text and sign. The case is sent in when everyone has done so.',
  backToReview: 'Back to the review',
  textTitle: 'This is what you sign',
  textName: 'The text you sign',
  meaningTitle: 'What the signature means',
  meaning:
    'The signature is as binding as a signature on paper. You certify that the details are right and that it is you who give them.',
  changeVoids:
    'If you change any of your answers, the text is no longer valid. Then you review and sign again.',
  waysTitle: 'Choose how you sign',
  ways: 'Ways to sign',
  comesToApp: (app) => `The text comes to ${app} in your phone or tablet.`,
  noWayTitle: 'It is not possible to sign here right now',
  noWay: 'None of the e-IDs accepted here can be used for signing. Contact us and we will help you.',

  waitingHere: (name) => `Sign with ${name} on this device`,
  waitingElsewhere: (name) => `Sign with ${name} on another device`,
  openHint: 'Then come back here. The page goes on by itself when you have signed.',
  qrLast: 'Read the text in the app and sign with your code.',
  failedTitle: 'You have not signed',
  unavailable: 'It is not possible to sign right now. Try again in a little while.',
  again: 'Try again',
  otherWay: 'Choose another way',
  done: 'You have signed.',
  doneAndSent: 'You have signed and the case is sent in.',

  answersTitle: 'The answers that are signed',
  attachmentsTitle: 'Attachments that are signed',

  toMyPage: 'To Min sida',
  toStart: 'To the start page',
  toErrand: 'Show the case',
  reviewAgain: 'Review again',
  changeAnswers: 'Change the answers',
};

export const partiesTexts: typeof sv.partiesTexts = {
  state: {
    waiting: 'Waiting for their turn',
    asked: 'Has not signed yet',
    signed: 'Has signed',
    declined: 'Does not sign',
  },
  stateAt: {
    signed: (when) => `Signed ${when}`,
    declined: (when) => `Declined ${when}`,
  },
  you: '(you)',
  reason: 'Reason',
  notSigned: 'Has not signed',
  whoTitle: 'Those who sign',
  whoTitleAll: 'Those who have signed',
  whoTitleEnded: 'How far the signatures came',
  askedAt: (email, when) => `The request was e-mailed to ${email} ${when}`,
  notAskedYet: (email) => `The request is e-mailed to ${email} when it is time`,

  waitingTitle: 'Waiting for signatures',
  waitingLead: (signed, all) =>
    `${signed} of ${all} have signed. When everyone has done so, the case is sent in by itself.`,
  lapses: (day) => `The request is valid until ${day}.`,
  inOrder: 'They sign one after the other.',
  changeTitle: 'Do you want to change something?',
  lockedNote: 'The answers cannot be changed while you are signing. Withdraw the request first.',
  changeAddress: 'Correct the address',
  changeAddressOf: (name) => ` of ${name}`,
  addressLabel: (name) => `E-mail address of ${name}`,
  addressWrong: 'Write a whole e-mail address, for example name@example.se.',
  addressSave: 'Save and e-mail the request',
  addressSaving: 'Saving …',
  addressSaved: (email) => `The address is corrected and the request is e-mailed to ${email}.`,
  addressCancel: 'Cancel',
  remind: 'Remind',
  remindWho: (name) => ` ${name}`,
  reminding: 'Sending …',
  reminded: (name) => `${name} has got a reminder.`,
  remindedLately: (name) => `${name} has just got an e-mail. You can remind again in an hour.`,
  withdraw: 'Withdraw the request',
  withdrawTitle: 'Do you want to withdraw the request?',
  withdrawText:
    'The signatures that have been made cease to be valid and everyone is told. Your answers are kept, and you can change them and request signatures again.',
  withdrawYes: 'Withdraw',
  withdrawNo: 'Keep the request',

  askedTitle: 'You are asked to sign',
  askedLead: (name) => `${name} asks you to read and sign. Nobody else can do it for you.`,
  askedOn: 'Sent',
  until: 'Can be signed until',
  declineTitle: 'Do you not want to sign?',
  declineLead: (name) =>
    `If something is not right you can decline. Then the case is not sent in, and ${name} can read why.`,
  decline: 'I do not sign',
  declineDialog: 'Decline to sign?',
  declineText: (name) =>
    `The request ends for everyone. ${name} can read what you write here and can ask for signatures again.`,
  declineReason: 'Why do you not sign?',
  declineMissing: 'Write a few words about why.',
  declineYes: 'Decline',
  declineNo: 'Back',

  signedTitle: 'You have signed',
  signedLead: 'We are waiting for the others. When everyone has signed, the case is sent in.',
  notYetTitle: 'It is not your turn yet',
  notYetLead: 'You sign one after the other. You get an e-mail when it is time.',

  sentTitle: 'Everyone has signed',
  sentLead: (number) => `The case is sent in and has case number ${number}.`,
  sentPartyNext: (name) =>
    `${name} follows the case and gets the answer. You do not need to do anything more.`,
  endedTitle: 'The request has ended',
  declinedLead: (name) => `${name} does not sign, so the case is not sent in.`,
  declinedByMeTitle: 'You have declined to sign',
  declinedByMeLead: (name) => `${name} has been told and can read why.`,
  withdrawnByMeTitle: 'You have withdrawn the request',
  withdrawnByMeLead: 'The others have been told. The case is not sent in.',
  withdrawnLead: (name) => `${name} has withdrawn the request. The case is not sent in.`,
  lapsedLead: (day) => `Not everyone signed by ${day}. The case is not sent in.`,
  lapsedAloneLead: 'Too much time passed. The case is not sent in.',
  outdatedTitle: 'The answers have changed',
  outdatedMine: 'What was to be signed is no longer valid. Review the answers and sign again.',
  outdatedLead: (name) =>
    `${name} has changed the answers, so what you were asked to sign is no longer valid. You get a new e-mail if you are needed again.`,
  askAgain: 'Your answers are kept. You can change them and request signatures again.',
  someone: 'Someone',
  nothingToDo: 'You do not need to do anything.',
  voided: 'Your signature is no longer valid.',

  linkTitle: 'Someone asks you to sign',
  linkLead: (service) =>
    `It is about “${service}”. Sign in with your e-ID to read what it is and who is asking.`,
  linkClosed: 'The request has ended. Sign in if you want to see how it went.',
  linkUnknownTitle: 'The link is no longer valid',
  linkUnknown:
    'You may have got a newer link. Sign in and look on Min sida whether you have something to sign.',
  signIn: 'Sign in',
  otherPersonTitle: 'This request is not for you',
  otherPerson: (name) =>
    `You are signed in as ${name}. The request is made to someone else, or it no longer exists.`,
  otherPersonNext: 'Is someone else going to sign here? Sign out first, so that that person can sign in.',
  signOut: 'Sign out',
};
