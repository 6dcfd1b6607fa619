import type { Sentences } from './sentences.ts';

const isQuestion = (label: string) => label.endsWith('?');

/** The label as something to write: Telefon, or svaret på frågan ”Vad heter du?”. */
const it = (label: string) => (isQuestion(label) ? `svaret på frågan ”${label}”` : label);

/** The label at the start of a sentence. */
const It = (label: string) => (isQuestion(label) ? `Svaret på frågan ”${label}”` : label);

const count = (number: number, one: string, many: string) =>
  number === 1 ? `${number} ${one}` : `${number} ${many}`;

export const sv: Sentences = {
  missing: (label) => (isQuestion(label) ? `Svara på frågan ”${label}”` : `Fyll i ${label}.`),
  chooseOne: (label) =>
    isQuestion(label) ? `Välj ett svar på frågan ”${label}”` : `Välj ett alternativ för ${label}.`,
  chooseSome: (label) =>
    isQuestion(label)
      ? `Välj minst ett svar på frågan ”${label}”`
      : `Välj minst ett alternativ för ${label}.`,
  attach: (label) => `Bifoga minst en fil: ${label}`,
  confirm: (label) => `Kryssa i rutan för ${it(label)} om du vill gå vidare.`,
  tooShort: (label, least) => `Skriv ${it(label)} med minst ${least} tecken.`,
  tooLong: (label, most, over) =>
    `Korta ${it(label)} med ${over} tecken. Det får plats högst ${most} tecken.`,
  mask: (label, example) => `Skriv ${it(label)} på samma sätt som ${example}.`,
  number: (label, decimals) =>
    decimals === 0
      ? `Skriv ${it(label)} som ett heltal med siffror, till exempel 12.`
      : `Skriv ${it(label)} som ett tal med högst ${count(decimals, 'decimal', 'decimaler')}, till exempel 12,5.`,
  money: (label) => `Skriv ${it(label)} som ett belopp i kronor, till exempel 1 200 eller 1 200,50.`,
  tooSmall: (label, least) => `${It(label)} ska vara minst ${least}. Ändra till ${least} eller mer.`,
  tooLarge: (label, most) => `${It(label)} får vara högst ${most}. Ändra till ${most} eller mindre.`,
  date: (label) => `Skriv ${it(label)} som ett datum med år, månad och dag, till exempel 2026-11-22.`,
  tooEarly: (label, earliest) =>
    `${It(label)} får vara tidigast ${earliest}. Ändra till ${earliest} eller senare.`,
  tooLate: (label, latest) => `${It(label)} får vara senast ${latest}. Ändra till ${latest} eller tidigare.`,
  wrongOrder: (label) => `Ändra ${it(label)} så att slutdatumet är samma dag som startdatumet eller senare.`,
  tooManyDays: (label, most) => `Korta ${it(label)} till högst ${count(most, 'dag', 'dagar')}.`,
  time: (label) => `Skriv ${it(label)} som ett klockslag med timmar och minuter, till exempel 14:30.`,
  email: (label) => `Skriv ${it(label)} som en e-postadress, till exempel namn@exempel.se.`,
  phone: (label) => `Skriv ${it(label)} som ett telefonnummer med riktnummer, till exempel 070-123 45 67.`,
  personalNumber: (label) => `Skriv ${it(label)} med 12 siffror, till exempel ÅÅÅÅMMDD-NNNN.`,
  personalNumberDate: (label) =>
    `${It(label)} börjar med ett födelsedatum som inte finns. Kontrollera de första 8 siffrorna: ÅÅÅÅMMDD.`,
  checkDigit: (label) =>
    `${It(label)} verkar innehålla ett skrivfel. Kontrollera siffrorna, särskilt de fyra sista.`,
  onlyPersonal: (label) => `${It(label)} är ett samordningsnummer. Skriv ett personnummer i stället.`,
  onlyCoordination: (label) => `${It(label)} är ett personnummer. Skriv ett samordningsnummer i stället.`,
  organisationNumber: (label) =>
    `Skriv ${it(label)} med 10 siffror, till exempel NNNNNN-NNNN. För enskild firma skriver du ägarens personnummer.`,
  postcode: (label) => `Skriv ${it(label)} med fem siffror, till exempel 123 45.`,
  notAvailable: (label, choice) =>
    `”${choice}” går inte att välja längre. Välj ett annat alternativ för ${it(label)}.`,
  tooFewChoices: (label, least) => `Välj minst ${least} alternativ för ${it(label)}.`,
  tooManyChoices: (label, most) => `Välj högst ${most} alternativ för ${it(label)}.`,
  alone: (label, choice) =>
    `Välj antingen ”${choice}” eller de andra alternativen för ${it(label)}, inte båda.`,
  fileKind: (label, file, kinds) =>
    `Ta bort filen ”${file}” från ${it(label)}. Här går det att bifoga ${kinds}.`,
  fileSize: (label, file, most) =>
    `Filen ”${file}” är för stor för ${it(label)}. Byt ut den mot en fil på högst ${most}.`,
  emptyFile: (label, file) =>
    `Filen ”${file}” under ${it(label)} är tom. Ta bort den och bifoga en fil med innehåll.`,
  tooFewFiles: (label, least) => `Bifoga minst ${count(least, 'fil', 'filer')} till ${it(label)}.`,
  tooManyFiles: (label, most) =>
    `Behåll högst ${count(most, 'fil', 'filer')} till ${it(label)} och ta bort resten.`,
  tooFewRows: (label, rowName, least) => `Lägg till minst ${least} ”${rowName}” under ${it(label)}.`,
  tooManyRows: (label, rowName, most) =>
    `Behåll högst ${most} ”${rowName}” under ${it(label)} och ta bort resten.`,
  partOf: (part, label) => (isQuestion(label) ? `${part} under frågan ”${label}”` : `${part} under ${label}`),
  parts: {
    name: 'Namn',
    personalNumber: 'Personnummer',
    careOf: 'C/o',
    street: 'Gatuadress',
    postcode: 'Postnummer',
    city: 'Ort',
    country: 'Land',
    email: 'E-post',
    phone: 'Telefon',
    organisationNumber: 'Organisationsnummer',
    organisationName: 'Organisationens namn',
    contactName: 'Kontaktperson',
    from: 'Startdatum',
    to: 'Slutdatum',
    address: 'Adress',
    description: 'Beskrivning av platsen',
  },
  yes: 'Ja',
  no: 'Nej',
  agreed: 'Ja, godkänt',
  notAnswered: 'Inte besvarad',
  answeredLater: 'Lämnas senare',
  to: 'till',
  currency: 'kr',
  decimalComma: ',',
  thousandSpace: '\u00a0',
  ofDay: '',
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  upgrade: {
    kept: (label) => `Ditt svar på ”${label}” finns kvar.`,
    removed: (label) => `”${label}” finns inte längre i e-tjänsten. Ditt svar där är borttaget.`,
    choiceGone: (label) => `Det du hade valt på ”${label}” går inte att välja längre. Svara på nytt.`,
    otherKind: (label) => `”${label}” besvaras nu på ett annat sätt. Svara på nytt.`,
    partGone: (label) => `”${label}” har färre uppgifter än förut. Resten av ditt svar finns kvar.`,
    toCheck: (label) => `Kraven på ”${label}” har ändrats. Ditt svar finns kvar men behöver ses över.`,
    added: (label) => `Ny fråga: ”${label}”.`,
  },
};
