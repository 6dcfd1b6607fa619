import type { Step } from '@handslag/form-engine';
import { all, any, answer, isAnswered, isEmpty, not, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const textQuestions: Step = {
  id: 'texter',
  title: sv('Texter'),
  description: sv('Korta och långa texter, adresser för post och nät, och ett mönster.'),
  questions: [
    {
      id: 'valkommen',
      type: 'information',
      label: sv('Det här är ett prov'),
      text: sv('Skriv vad du vill. Skriv inga riktiga personuppgifter.'),
      visibleWhen: { not: { empty: { attribute: 'municipality.name' } } },
    },
    {
      id: 'smeknamn',
      type: 'text',
      label: sv('Kort text'),
      help: sv('Mellan 2 och 30 tecken.'),
      minLength: 2,
      maxLength: 30,
      autocomplete: 'nickname',
    },
    {
      id: 'regskylt',
      type: 'text',
      label: sv('Text efter ett mönster'),
      help: sv('Tre bokstäver, två siffror och en siffra eller bokstav, som ABC 12D.'),
      mask: 'AAA 99*',
      required: false,
    },
    {
      id: 'beskrivning',
      type: 'long-text',
      label: sv('Lång text'),
      help: sv('Minst 10 tecken.'),
      details: sv('En räknare visar hur många tecken som är kvar. Radbrytningar behålls som du skrev dem.'),
      minLength: 10,
      maxLength: 400,
    },
    {
      id: 'brask',
      type: 'information',
      label: sv('Du nämnde bråttom'),
      text: sv('Ordet bråttom finns i din text, hur det än skrivs med stora och små bokstäver.'),
      tone: 'warning',
      visibleWhen: { contains: answer('beskrivning'), item: value('bråttom') },
    },
    { id: 'epost', type: 'email', label: sv('E-postadress'), required: false },
    {
      id: 'telefon',
      type: 'phone',
      label: sv('Telefonnummer'),
      help: sv('Behövs om du inte fyllt i e-postadress.'),
      required: isEmpty('epost'),
    },
    {
      id: 'badaIfyllda',
      type: 'information',
      label: sv('Vi kan nå dig på två sätt'),
      text: sv('Du har fyllt i både e-postadress och telefonnummer.'),
      visibleWhen: all(isAnswered('epost'), isAnswered('telefon')),
    },
    {
      id: 'enIfylld',
      type: 'information',
      label: sv('Vi kan nå dig på ett sätt'),
      text: sv('Du har fyllt i e-postadress eller telefonnummer, men inte båda.'),
      visibleWhen: all(
        any(isAnswered('epost'), isAnswered('telefon')),
        not(all(isAnswered('epost'), isAnswered('telefon'))),
      ),
    },
    { id: 'gata', type: 'address', label: sv('Postadress'), required: false },
    {
      id: 'bostadsort',
      type: 'information',
      label: sv('Adressen har en ort'),
      text: sv('Delar av ett svar går att använda i regler.'),
      visibleWhen: { not: { empty: answer('gata', 'city') } },
    },
    {
      id: 'platsen',
      type: 'place',
      label: sv('Plats'),
      help: sv('En adress eller en beskrivning.'),
      required: false,
    },
  ],
};
