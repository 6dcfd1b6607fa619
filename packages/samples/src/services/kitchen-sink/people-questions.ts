import type { Step } from '@handslag/form-engine';
import { answer, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const peopleQuestions: Step = {
  id: 'personer',
  title: sv('Personer och organisationer'),
  questions: [
    { id: 'jag', type: 'contact', label: sv('Dina kontaktuppgifter'), prefill: true },
    {
      id: 'anhorig',
      type: 'contact',
      label: sv('Någon vi kan ringa'),
      fields: ['name', 'phone'],
      required: false,
    },
    {
      id: 'personnummer',
      type: 'personal-number',
      label: sv('Personnummer eller samordningsnummer'),
      help: sv('Tio eller tolv siffror.'),
      sensitive: true,
    },
    {
      id: 'pensionar',
      type: 'information',
      label: sv('Personen är över 66 år'),
      text: sv('Åldern räknas från personnumret.'),
      visibleWhen: { compare: '>', left: { ageFrom: answer('personnummer') }, right: value(66) },
    },
    {
      id: 'baraSamordning',
      type: 'personal-number',
      label: sv('Bara samordningsnummer'),
      accept: 'coordination',
      required: false,
    },
    { id: 'orgnr', type: 'organisation-number', label: sv('Organisationsnummer'), required: false },
    { id: 'foretaget', type: 'organisation-contact', label: sv('Företag eller förening'), required: false },
  ],
};
