import type { NoticeFacts } from '../notice.ts';
import type { MailWords, Sender } from './mail-words.ts';

const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

const wordings: MailWords['wordings'] = {
  'errand-received': ({ registrationNumber, receivedAt, errandId, signedIn }, { address }) => ({
    subject: `We have received your case ${registrationNumber}`,
    paragraphs: [
      `Your case was received ${moment.format(new Date(receivedAt))}. It has case number ${registrationNumber}.`,
      signedIn
        ? `Sign in to read the receipt and follow the case:\n${address}/mina-arenden/${errandId}`
        : `You can see how it is going with the case number and the code you got when you sent it in:\n${address}/folj-arende`,
    ],
  }),
  'errand-updated': ({ registrationNumber, errandId, signedIn }, { address }) => ({
    subject: `Something has happened in your case ${registrationNumber}`,
    paragraphs: [
      'The municipality has changed the status or written to you in the case.',
      signedIn
        ? `Sign in to read:\n${address}/mina-arenden/${errandId}`
        : `Read with the case number and your code:\n${address}/folj-arende`,
    ],
  }),
  'errand-registered': ({ registrationNumber, receivedAt, errandId, signedIn }, { address }) => ({
    subject: `We have registered your case ${registrationNumber}`,
    paragraphs: [
      `Your case was received ${day.format(new Date(receivedAt))}. A case officer has registered it for you. It has case number ${registrationNumber}.`,
      signedIn
        ? `You can sign in to read the receipt and follow the case:\n${address}/mina-arenden/${errandId}`
        : 'Do you want to know how it is going? Contact the municipality and give the case number.',
    ],
  }),
  'errand-decided': ({ registrationNumber, errandId, signedIn }, { address }) => ({
    subject: `There is a decision in your case ${registrationNumber}`,
    paragraphs: [
      'The municipality has made a decision in your case. For security reasons it is not in the e-mail.',
      signedIn
        ? `Sign in to read the decision:\n${address}/mina-arenden/${errandId}`
        : 'Contact the municipality if you want the decision. Give the case number.',
    ],
  }),
  'completion-requested': ({ registrationNumber, errandId, dueOn }, { address }) => ({
    subject: `We need more details in your case ${registrationNumber}`,
    paragraphs: [
      `The municipality needs you to add to your case by ${day.format(new Date(`${dueOn}T12:00:00Z`))}.`,
      `Sign in to read what is needed and answer:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'completion-reminder': ({ registrationNumber, errandId, dueOn }, { address }) => ({
    subject: `Reminder: we are waiting for details in your case ${registrationNumber}`,
    paragraphs: [
      `The municipality is still waiting for you to add to your case. The last day is ${day.format(new Date(`${dueOn}T12:00:00Z`))}.`,
      `Sign in to read what is needed and answer:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'completion-received': ({ registrationNumber, errandId }, { address }) => ({
    subject: `We have received your additions in case ${registrationNumber}`,
    paragraphs: [
      'Your additions have been received and the processing goes on.',
      `Sign in to read:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'draft-reminder': ({ deleteOn }, { address }) => ({
    subject: 'A case that you have started will soon be deleted',
    paragraphs: [
      `You have started a case that is not sent in. It will be deleted ${day.format(new Date(deleteOn))}.`,
      `Do you want to keep it? Sign in to Min sida and go on filling it in:\n${address}/min-sida`,
    ],
  }),
  'signing-request': (facts, sender) => ({
    subject: 'You need to sign a case',
    paragraphs: ['Someone has filled in a case that you too need to sign.', ...howToSign(facts, sender)],
  }),
  'signing-reminder': (facts, sender) => ({
    subject: 'Reminder: you need to sign a case',
    paragraphs: ['A case is still waiting for your signature.', ...howToSign(facts, sender)],
  }),
  'signing-declined': ({ signingId }, { address }) => ({
    subject: 'A case was not signed',
    paragraphs: [
      'One of those who were to sign has declined. The case is not sent in, and signatures already made are not valid.',
      `Sign in to read more:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'signing-withdrawn': ({ signingId }, { address }) => ({
    subject: 'You no longer need to sign',
    paragraphs: [
      'The person who asked for signatures has withdrawn the case. It is not sent in, and signatures already made are not valid.',
      `Sign in to read more:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'signing-lapsed': ({ signingId }, { address }) => ({
    subject: 'The time for signing has run out',
    paragraphs: [
      'Not everyone signed in time. The case is not sent in, and signatures already made are not valid.',
      `Sign in to read more:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'accessibility-reported': ({ page, problem, email }) => ({
    subject: 'Someone has reported an accessibility problem',
    paragraphs: [
      `It concerns the page ${page === '' ? 'that was not stated' : page}.`,
      problem,
      email === '' ? 'The person does not want an answer.' : `Answer to ${email}.`,
    ],
  }),
  'signing-complete': () => ({
    subject: 'Everyone has signed and the case is sent in',
    paragraphs: [
      'The case that you have signed is now sent in to the municipality. You do not need to do anything more.',
    ],
  }),
};

function howToSign({ token, lapsesOn }: NoticeFacts['signing-request'], { address }: Sender): string[] {
  return [
    `Sign in with your own e-ID to read and sign:\n${address}/underskrift/${token}`,
    ...(lapsesOn === '' ? [] : [`The last day to sign is ${day.format(new Date(`${lapsesOn}T12:00:00Z`))}.`]),
    'Are you unsure what it is about? Go to the website of the municipality on your own and sign in to Min sida. The same case is there.',
  ];
}

export const en: MailWords = {
  wordings,
  hello: 'Hello!',
  noReply: 'This e-mail cannot be answered.',
  day: (iso) => day.format(new Date(iso)),
};
