import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { sv } from '../../authoring/texts.ts';

export const decision: Step = {
  id: 'beslutOchPersonuppgifter',
  title: sv('Beslut och personuppgifter'),
  questions: [
    {
      id: 'pu',
      type: 'consent',
      label: sv('Så behandlar vi personuppgifterna'),
      text: sv(
        'Byggnadsnämnden ansvarar för uppgifterna och använder dem för att pröva din ansökan, som är myndighetsutövning. Grannar kan få läsa ansökan när de hörs. Det du skickar in blir en allmän handling.',
      ),
      statement: sv('Jag har läst hur mina personuppgifter används'),
    },
    {
      id: 'digital',
      type: 'radio',
      label: sv('Hur vill du få beslutet?'),
      choices: choices({ minaArenden: 'Under Mina ärenden', brev: 'Vanligt brev' }),
    },
  ],
};
