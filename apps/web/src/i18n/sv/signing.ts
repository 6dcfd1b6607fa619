import type { SignInMessage } from '@handslag/contracts/sign-in';
import type { PartyState } from '@handslag/contracts/signings';
import { eidSentence, type EidWords } from './eid.ts';

type Sentence = (eid: EidWords) => string;

/** What must be said otherwise when one signs; all else is said as when one signs in. */
const sentences: Partial<Record<SignInMessage, Sentence>> = {
  'replaced-by-another': () => 'Underskriften ersattes av en nyare. Prova igen.',
  'technical-problem': ({ name }) =>
    `Det är ett tekniskt problem med ${name} och inget är underskrivet. Prova igen om en stund.`,
  'cancelled-in-app': () => 'Du avbröt i appen. Inget är underskrivet.',
  'timed-out': ({ app }) =>
    `Tiden gick ut och inget är underskrivet. Kontrollera att ${app ?? 'appen'} är igång och att du har internet.`,
  'code-not-scanned': () => 'Koden lästes inte av i tid. Inget är underskrivet.',
  'enter-code': ({ app }) => `Läs texten i ${app ?? 'appen'} och skriv din kod om du vill skriva under.`,
  'starting-app': ({ name }) => `Öppna ${name} för att läsa texten och skriva under.`,
  'something-went-wrong': () => 'Något gick fel och inget är underskrivet. Prova igen.',
  'declined-call': () =>
    'Du svarade i appen att du inte pratar i telefon med oss. Prova igen om du själv vill skriva under.',
  'risk-blocked': ({ name, helper }) =>
    `Underskriften stoppades av ${name} för att skydda dig. Kontakta ${helper} om du vill veta mer.`,
  'begun-elsewhere': () =>
    'Underskriften började i en annan webbläsare och gäller inte här. Gå tillbaka dit om du själv började.',
  'identity-not-verified': () =>
    'Underskriften gjordes inte av den som är inloggad, eller gick inte att kontrollera. Inget är underskrivet. Prova igen.',
};

/** What to tell while someone signs, and when it ends. */
export const signingSentence = (message: SignInMessage, eid: EidWords): string =>
  sentences[message]?.(eid) ?? eidSentence(message, eid, 'sign-in');

/** The page where one reads and signs, alone or with others. */
export const signingTexts = {
  loading: 'Underskriften läses in',
  signInTitle: 'Logga in för att skriva under',
  signInLead: 'Du loggar in med e-legitimation och kommer sedan tillbaka hit.',

  title: 'Skriv under',
  lead: 'Läs texten och skriv under. Ärendet skickas in så fort du har skrivit under.',
  leadFirst: 'Läs texten och skriv under. När du har gjort det mejlar vi den som står på tur.',
  leadWithOthers: 'Läs texten och skriv under. Ärendet skickas in när alla har gjort det.',
  backToReview: 'Tillbaka till granskningen',
  textTitle: 'Det här skriver du under',
  textName: 'Texten du skriver under',
  meaningTitle: 'Vad underskriften betyder',
  meaning:
    'Underskriften gäller som en underskrift på papper. Du intygar att uppgifterna stämmer och att det är du som lämnar dem.',
  changeVoids:
    'Ändrar du något av dina svar gäller texten inte längre. Då granskar du och skriver under igen.',
  waysTitle: 'Välj hur du skriver under',
  ways: 'Sätt att skriva under',
  comesToApp: (app: string) => `Texten kommer till ${app} i din telefon eller surfplatta.`,
  noWayTitle: 'Det går inte att skriva under här just nu',
  noWay:
    'Ingen av e-legitimationerna som tas emot här kan användas för att skriva under. Kontakta oss så hjälper vi dig.',

  waitingHere: (name: string) => `Skriv under med ${name} på den här enheten`,
  waitingElsewhere: (name: string) => `Skriv under med ${name} på en annan enhet`,
  openHint: 'Kom sedan tillbaka hit. Sidan går vidare av sig själv när du har skrivit under.',
  qrLast: 'Läs texten i appen och skriv under med din kod.',
  failedTitle: 'Du har inte skrivit under',
  unavailable: 'Det går inte att skriva under just nu. Försök igen om en stund.',
  again: 'Försök igen',
  otherWay: 'Välj ett annat sätt',
  done: 'Du har skrivit under.',
  doneAndSent: 'Du har skrivit under och ärendet är inskickat.',

  answersTitle: 'Svaren som skrivs under',
  attachmentsTitle: 'Bilagor som skrivs under',

  toMyPage: 'Till Min sida',
  toStart: 'Till startsidan',
  toErrand: 'Visa ärendet',
  reviewAgain: 'Granska igen',
  changeAnswers: 'Ändra svaren',
};

/** Several who sign: what the one who asked sees, what the others see, and how it can end. */
export const partiesTexts = {
  state: {
    waiting: 'Väntar på sin tur',
    asked: 'Har inte skrivit under än',
    signed: 'Har skrivit under',
    declined: 'Skriver inte under',
  } satisfies Record<PartyState, string>,
  stateAt: {
    signed: (when: string) => `Skrev under den ${when}`,
    declined: (when: string) => `Avstod den ${when}`,
  },
  you: '(du)',
  reason: 'Anledning',
  notSigned: 'Har inte skrivit under',
  whoTitle: 'De som skriver under',
  whoTitleAll: 'De som har skrivit under',
  whoTitleEnded: 'Så långt kom underskrifterna',
  askedAt: (email: string, when: string) => `Begäran mejlades till ${email} den ${when}`,
  notAskedYet: (email: string) => `Begäran mejlas till ${email} när det är dags`,

  waitingTitle: 'Väntar på underskrifter',
  waitingLead: (signed: number, all: number) =>
    `${signed} av ${all} har skrivit under. När alla har gjort det skickas ärendet in av sig självt.`,
  lapses: (day: string) => `Begäran gäller till och med ${day}.`,
  inOrder: 'De skriver under i tur och ordning.',
  changeTitle: 'Vill du ändra något?',
  lockedNote: 'Svaren går inte att ändra medan ni skriver under. Ta tillbaka begäran först.',
  changeAddress: 'Rätta adressen',
  changeAddressOf: (name: string) => ` till ${name}`,
  addressLabel: (name: string) => `E-postadress till ${name}`,
  addressWrong: 'Skriv en hel e-postadress, till exempel namn@exempel.se.',
  addressSave: 'Spara och mejla begäran',
  addressSaving: 'Sparar …',
  addressSaved: (email: string) => `Adressen är rättad och begäran är mejlad till ${email}.`,
  addressCancel: 'Avbryt',
  remind: 'Påminn',
  remindWho: (name: string) => ` ${name}`,
  reminding: 'Skickar …',
  reminded: (name: string) => `${name} har fått en påminnelse.`,
  remindedLately: (name: string) => `${name} har nyss fått ett mejl. Du kan påminna igen om en timme.`,
  withdraw: 'Ta tillbaka begäran',
  withdrawTitle: 'Vill du ta tillbaka begäran?',
  withdrawText:
    'De underskrifter som är gjorda slutar gälla och alla får veta det. Dina svar finns kvar, och du kan ändra dem och begära underskrifter igen.',
  withdrawYes: 'Ta tillbaka',
  withdrawNo: 'Låt begäran vara kvar',

  askedTitle: 'Du är ombedd att skriva under',
  askedLead: (name: string) => `${name} ber dig läsa och skriva under. Ingen annan kan göra det åt dig.`,
  askedOn: 'Skickat',
  until: 'Går att skriva under till och med',
  declineTitle: 'Vill du inte skriva under?',
  declineLead: (name: string) =>
    `Stämmer något inte kan du avstå. Då skickas ärendet inte in, och ${name} får läsa varför.`,
  decline: 'Jag skriver inte under',
  declineDialog: 'Avstå från att skriva under?',
  declineText: (name: string) =>
    `Begäran avslutas för alla. ${name} får läsa det du skriver här och kan be om underskrifter igen.`,
  declineReason: 'Varför skriver du inte under?',
  declineMissing: 'Skriv några ord om varför.',
  declineYes: 'Avstå',
  declineNo: 'Tillbaka',

  signedTitle: 'Du har skrivit under',
  signedLead: 'Vi väntar på de andra. När alla har skrivit under skickas ärendet in.',
  notYetTitle: 'Det är inte din tur än',
  notYetLead: 'Ni skriver under i tur och ordning. Du får ett mejl när det är dags.',

  sentTitle: 'Alla har skrivit under',
  sentLead: (number: string) => `Ärendet är inskickat och har ärendenummer ${number}.`,
  sentPartyNext: (name: string) => `${name} följer ärendet och får svaret. Du behöver inte göra något mer.`,
  endedTitle: 'Begäran är avslutad',
  declinedLead: (name: string) => `${name} skriver inte under, så ärendet är inte inskickat.`,
  declinedByMeTitle: 'Du har avstått från att skriva under',
  declinedByMeLead: (name: string) => `${name} har fått veta det och kan läsa varför.`,
  withdrawnByMeTitle: 'Du har tagit tillbaka begäran',
  withdrawnByMeLead: 'De andra har fått veta det. Ärendet är inte inskickat.',
  withdrawnLead: (name: string) => `${name} har tagit tillbaka begäran. Ärendet är inte inskickat.`,
  lapsedLead: (day: string) => `Alla hann inte skriva under till och med ${day}. Ärendet är inte inskickat.`,
  lapsedAloneLead: 'Det gick för lång tid. Ärendet är inte inskickat.',
  outdatedTitle: 'Svaren har ändrats',
  outdatedMine: 'Det som skulle skrivas under gäller inte längre. Granska svaren och skriv under igen.',
  outdatedLead: (name: string) =>
    `${name} har ändrat svaren, så det du blev ombedd att skriva under gäller inte längre. Du får ett nytt mejl om du behövs igen.`,
  askAgain: 'Dina svar finns kvar. Du kan ändra dem och begära underskrifter igen.',
  someone: 'Någon',
  nothingToDo: 'Du behöver inte göra något.',
  voided: 'Din underskrift gäller inte längre.',

  linkTitle: 'Någon ber dig skriva under',
  linkLead: (service: string) =>
    `Det gäller ”${service}”. Logga in med e-legitimation för att läsa vad det är och vem som frågar.`,
  linkClosed: 'Begäran är avslutad. Logga in om du vill se hur det gick.',
  linkUnknownTitle: 'Länken gäller inte längre',
  linkUnknown:
    'Du kan ha fått en nyare länk. Logga in och titta under Min sida om du har något att skriva under.',
  signIn: 'Logga in',
  otherPersonTitle: 'Den här begäran är inte till dig',
  otherPerson: (name: string) =>
    `Du är inloggad som ${name}. Begäran är ställd till någon annan, eller så finns den inte längre.`,
  otherPersonNext:
    'Är det någon annan som ska skriva under här? Logga ut först, så att den personen kan logga in.',
  signOut: 'Logga ut',
};
