import type { Step } from '@handslag/form-engine';
import { sv } from '../../authoring/texts.ts';

export const personalData: Step = {
  id: 'personuppgifter',
  title: sv('Personuppgifter'),
  questions: [
    {
      id: 'pu',
      type: 'consent',
      label: sv('Så behandlar vi personuppgifterna'),
      text: sv(
        'För att pröva om ni är lämpliga hämtar vi uppgifter från Polisen, Skatteverket och Kronofogden om dem som söker. Det ni skickar in blir en allmän handling och bevaras.',
      ),
      statement: sv('Jag har läst hur uppgifterna används och har berättat det för dem jag har skrivit om'),
    },
  ],
};
