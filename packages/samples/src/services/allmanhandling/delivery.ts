import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { is, isOneOf, kronor } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const delivery: Step = {
  id: 'hurVillDuFaDen',
  title: sv('Hur vill du få den?'),
  questions: [
    {
      id: 'form',
      type: 'radio',
      label: sv('Leverans'),
      choices: choices({ epost: 'E-post', brev: 'Brev', hamta: 'Hämta på plats', lasa: 'Läsa på plats' }),
    },
    { id: 'epost', type: 'email', label: sv('E-postadress'), visibleWhen: is('form', 'epost') },
    {
      id: 'adress',
      type: 'group',
      label: sv('Postadress'),
      visibleWhen: is('form', 'brev'),
      questions: [
        {
          id: 'adressNamn',
          type: 'text',
          label: sv('Namn'),
          help: sv('Du behöver inte skriva namn, men då kan brevet vara svårt att dela ut.'),
          required: false,
        },
        { id: 'adressPost', type: 'address', label: sv('Adress') },
      ],
    },
    {
      id: 'ref',
      type: 'information',
      label: sv('Följ din begäran utan att säga vem du är'),
      text: sv('När du har skickat in får du ett ärendenummer och en kod. Med dem ser du hur det går.'),
    },
    {
      id: 'kostnad',
      type: 'radio',
      label: sv('Godkänner du avgift om det blir fler än 9 sidor?'),
      visibleWhen: isOneOf('form', ['brev', 'hamta']),
      choices: choices({ ja: 'Ja, upp till ett belopp', fraga: 'Fråga mig först' }),
    },
    {
      id: 'kostnadMax',
      type: 'money',
      label: sv('Högst så här mycket'),
      min: kronor(1),
      max: kronor(10_000),
      visibleWhen: is('kostnad', 'ja'),
    },
  ],
};
