import { type RuleWords, swedishRules } from '@handslag/form-engine/building';
import type { QuestionTypeName } from '@handslag/form-engine';

/** What one is to answer with, for the types that do not show it by themselves. */
const answeredWith: Partial<Record<QuestionTypeName, string>> = {
  text: 'En rad text',
  'long-text': 'En längre text',
  number: 'Ett tal',
  money: 'Ett belopp i kronor',
  date: 'Ett datum',
  'date-range': 'En period, från och till',
  time: 'Ett klockslag',
  email: 'En e-postadress',
  phone: 'Ett telefonnummer',
  'yes-no': 'Ja eller nej',
  radio: 'Välj ett av alternativen',
  select: 'Välj ett ur en lista',
  checkboxes: 'Välj ett eller flera av alternativen',
  'personal-number': 'Ett personnummer',
  'organisation-number': 'Ett organisationsnummer',
  address: 'En adress',
  contact: 'Namn och kontaktuppgifter',
  'organisation-contact': 'Organisation och kontaktperson',
  attachments: 'Filer',
  consent: 'Ett godkännande',
  place: 'En adress eller en beskrivning av platsen',
};

export const wholeFormTexts = {
  title: (name: string) => `Alla frågor: ${name}`,
  heading: 'Alla frågor',
  lead: 'Så här ser hela e-tjänsten ut. Du kan läsa den i lugn och ro, eller skriva ut den, innan du börjar. Du fyller inte i något här.',
  loading: 'Frågorna läses in',
  back: 'Till e-tjänsten',
  print: 'Skriv ut',
  paper: 'Blankett att fylla i för hand (PDF, svenska)',
  step: (number: number, of: number) => `Steg ${number} av ${of}`,
  answeredWith,
  optional: 'Frivillig',
  sometimesRequired: 'Behöver bara besvaras ibland',
  later: 'Kan kompletteras i efterhand',
  rules: swedishRules as RuleWords,
  shownWhen: 'Visas bara när ',
  stepShownWhen: 'Steget visas bara när ',
  rows: (name: string, least: number, most: number | undefined) =>
    [
      `Kan fyllas i flera gånger (${name.toLowerCase()})`,
      least > 0 ? `minst ${least}` : null,
      most === undefined ? null : `högst ${most}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  files: (kinds: string, size: string, most: number) =>
    `${kinds}, högst ${size} per fil, högst ${most} ${most === 1 ? 'fil' : 'filer'}`,
  more: (count: number) => `och ${count} till`,
  stop: 'Om det här visas går det inte att gå vidare',
};
