import type { Step } from '@handslag/form-engine';
import { sv } from '../../authoring/texts.ts';

export const personalData: Step = {
  id: 'personuppgifter',
  title: sv('Personuppgifter och köregler'),
  questions: [
    {
      id: 'pu',
      type: 'consent',
      label: sv('Personuppgifter och köregler'),
      text: sv(
        'Barnet får plats efter ködatum, syskonförtur och närhet. Vi använder uppgifterna för att fördela platser och räkna ut avgiften, och de gallras 2 år efter att placeringen har upphört. Det du skickar in blir en allmän handling. Uppgifter om barnets hälsa skyddas av sekretess.',
      ),
      statement: sv('Jag har läst hur platserna fördelas och hur personuppgifterna används'),
    },
  ],
};
