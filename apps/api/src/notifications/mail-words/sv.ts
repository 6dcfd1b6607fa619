import type { NoticeFacts } from '../notice.ts';
import type { MailWords, Sender } from './mail-words.ts';

const moment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

const wordings: MailWords['wordings'] = {
  'errand-received': ({ registrationNumber, receivedAt, errandId, signedIn }, { address }) => ({
    subject: `Vi har tagit emot ditt ärende ${registrationNumber}`,
    paragraphs: [
      `Ditt ärende kom in ${moment.format(new Date(receivedAt))}. Det har ärendenummer ${registrationNumber}.`,
      signedIn
        ? `Logga in för att läsa kvittensen och följa ärendet:\n${address}/mina-arenden/${errandId}`
        : `Du kan se hur det går med ärendenumret och den kod du fick när du skickade in:\n${address}/folj-arende`,
    ],
  }),
  'errand-updated': ({ registrationNumber, errandId, signedIn }, { address }) => ({
    subject: `Det har hänt något i ditt ärende ${registrationNumber}`,
    paragraphs: [
      'Kommunen har ändrat status eller skrivit till dig i ärendet.',
      signedIn
        ? `Logga in för att läsa:\n${address}/mina-arenden/${errandId}`
        : `Läs med ärendenumret och din kod:\n${address}/folj-arende`,
    ],
  }),
  'errand-registered': ({ registrationNumber, receivedAt, errandId, signedIn }, { address }) => ({
    subject: `Vi har registrerat ditt ärende ${registrationNumber}`,
    paragraphs: [
      `Ditt ärende kom in ${day.format(new Date(receivedAt))}. En handläggare har registrerat det åt dig. Det har ärendenummer ${registrationNumber}.`,
      signedIn
        ? `Du kan logga in för att läsa kvittensen och följa ärendet:\n${address}/mina-arenden/${errandId}`
        : 'Vill du veta hur det går? Kontakta kommunen och uppge ärendenumret.',
    ],
  }),
  'errand-decided': ({ registrationNumber, errandId, signedIn }, { address }) => ({
    subject: `Det finns ett beslut i ditt ärende ${registrationNumber}`,
    paragraphs: [
      'Kommunen har fattat ett beslut i ditt ärende. Av säkerhetsskäl står det inte i mejlet.',
      signedIn
        ? `Logga in för att läsa beslutet:\n${address}/mina-arenden/${errandId}`
        : 'Kontakta kommunen om du vill ha beslutet. Uppge ärendenumret.',
    ],
  }),
  'completion-requested': ({ registrationNumber, errandId, dueOn }, { address }) => ({
    subject: `Vi behöver fler uppgifter i ditt ärende ${registrationNumber}`,
    paragraphs: [
      `Kommunen behöver att du kompletterar ditt ärende senast ${day.format(new Date(`${dueOn}T12:00:00Z`))}.`,
      `Logga in för att läsa vad som behövs och svara:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'completion-reminder': ({ registrationNumber, errandId, dueOn }, { address }) => ({
    subject: `Påminnelse: vi väntar på uppgifter i ditt ärende ${registrationNumber}`,
    paragraphs: [
      `Kommunen väntar fortfarande på att du kompletterar ditt ärende. Sista dagen är ${day.format(new Date(`${dueOn}T12:00:00Z`))}.`,
      `Logga in för att läsa vad som behövs och svara:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'completion-received': ({ registrationNumber, errandId }, { address }) => ({
    subject: `Vi har tagit emot din komplettering i ärende ${registrationNumber}`,
    paragraphs: [
      'Din komplettering har kommit in och handläggningen går vidare.',
      `Logga in för att läsa:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'draft-reminder': ({ deleteOn }, { address }) => ({
    subject: 'Ett ärende som du har börjat på tas snart bort',
    paragraphs: [
      `Du har börjat på ett ärende som inte är inskickat. Det tas bort ${day.format(new Date(deleteOn))}.`,
      `Vill du ha kvar det? Logga in på Min sida och fortsätt fylla i:\n${address}/min-sida`,
    ],
  }),
  'signing-request': (facts, sender) => ({
    subject: 'Du behöver skriva under ett ärende',
    paragraphs: [
      'Någon har fyllt i ett ärende som du också behöver skriva under.',
      ...howToSign(facts, sender),
    ],
  }),
  'signing-reminder': (facts, sender) => ({
    subject: 'Påminnelse: du behöver skriva under ett ärende',
    paragraphs: ['Ett ärende väntar fortfarande på din underskrift.', ...howToSign(facts, sender)],
  }),
  'signing-declined': ({ signingId }, { address }) => ({
    subject: 'Ett ärende blev inte underskrivet',
    paragraphs: [
      'En av dem som skulle skriva under har tackat nej. Ärendet är inte inskickat, och underskrifter som redan är gjorda gäller inte.',
      `Logga in för att läsa mer:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'signing-withdrawn': ({ signingId }, { address }) => ({
    subject: 'Du behöver inte skriva under längre',
    paragraphs: [
      'Den som bad om underskrifter har tagit tillbaka ärendet. Det är inte inskickat, och underskrifter som redan är gjorda gäller inte.',
      `Logga in för att läsa mer:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'signing-lapsed': ({ signingId }, { address }) => ({
    subject: 'Tiden för att skriva under har gått ut',
    paragraphs: [
      'Alla hann inte skriva under i tid. Ärendet är inte inskickat, och underskrifter som redan är gjorda gäller inte.',
      `Logga in för att läsa mer:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'accessibility-reported': ({ page, problem, email }) => ({
    subject: 'Någon har rapporterat bristande tillgänglighet',
    paragraphs: [
      `Det gäller sidan ${page === '' ? 'som inte har angetts' : page}.`,
      problem,
      email === '' ? 'Personen vill inte ha något svar.' : `Svara till ${email}.`,
    ],
  }),
  'signing-complete': () => ({
    subject: 'Alla har skrivit under och ärendet är inskickat',
    paragraphs: [
      'Ärendet som du har skrivit under är nu inskickat till kommunen. Du behöver inte göra något mer.',
    ],
  }),
};

function howToSign({ token, lapsesOn }: NoticeFacts['signing-request'], { address }: Sender): string[] {
  return [
    `Logga in med din egen e-legitimation för att läsa och skriva under:\n${address}/underskrift/${token}`,
    ...(lapsesOn === ''
      ? []
      : [`Sista dagen att skriva under är ${day.format(new Date(`${lapsesOn}T12:00:00Z`))}.`]),
    'Är du osäker på vad det gäller? Gå till kommunens webbplats på egen hand och logga in på Min sida. Där finns samma ärende.',
  ];
}

export const sv: MailWords = {
  wordings,
  hello: 'Hej!',
  noReply: 'Det här mejlet går inte att svara på.',
  day: (iso) => day.format(new Date(iso)),
};
