import type { Expression, Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { all, answer, is, isOneOf, lessThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** How old the person responsible is on the first day. */
const ageThen: Expression = { ageFrom: answer('kontakt', 'personalNumber'), at: answer('tidDatum') };

export const tenant: Step = {
  id: 'hyresgast',
  title: sv('Hyresgäst'),
  questions: [
    {
      id: 'roll',
      type: 'radio',
      label: sv('Du hyr som'),
      choices: choices({ forening: 'Förening', privatperson: 'Privatperson', foretag: 'Företag' }),
    },
    {
      id: 'org',
      type: 'organisation-contact',
      label: sv('Organisation'),
      visibleWhen: isOneOf('roll', ['forening', 'foretag']),
    },
    {
      id: 'bidrag',
      type: 'radio',
      label: sv('Är föreningen bidragsberättigad?'),
      help: sv('Föreningar som får kommunens bidrag betalar ett lägre pris.'),
      visibleWhen: is('roll', 'forening'),
      choices: choices({ ja: 'Ja', nej: 'Nej', vetInte: 'Vet inte' }),
    },
    {
      id: 'kontakt',
      type: 'contact',
      label: sv('Ansvarig på plats'),
      help: sv('Minst 18 år, och minst 20 år i en festlokal.'),
      prefill: true,
    },
    {
      id: 'alder',
      type: 'stop',
      label: sv('Den som ansvarar är för ung'),
      text: sv(
        'I en festlokal behöver den som ansvarar ha fyllt 20 år. Be någon annan att ansvara på plats och boka.',
      ),
      visibleWhen: all(is('typ', 'festlokal'), lessThan(ageThen, value(20))),
    },
  ],
  checks: [
    {
      id: 'ansvarigMyndig',
      questions: ['kontakt'],
      invalidWhen: lessThan(ageThen, value(18)),
      message: sv(
        'Den som ansvarar på plats behöver ha fyllt 18 år den första dagen. Byt till någon som är äldre.',
      ),
    },
  ],
};
