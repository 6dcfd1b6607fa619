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
        'Vi använder uppgifterna för att registrera lotterierna och kontakta dem som ansvarar. Det ni skickar in blir en allmän handling. Ärendet gallras 2 år efter att registreringen gått ut.',
      ),
      statement: sv('Jag har läst hur uppgifterna används och har berättat det för dem jag har skrivit om'),
    },
  ],
};
