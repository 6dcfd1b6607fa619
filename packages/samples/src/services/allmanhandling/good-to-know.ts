import type { Step } from '@handslag/form-engine';
import { sv } from '../../authoring/texts.ts';

export const goodToKnow: Step = {
  id: 'innanDuSkickar',
  title: sv('Innan du skickar'),
  questions: [
    {
      id: 'info',
      type: 'information',
      label: sv('Du behöver inte säga vem du är'),
      text: sv(
        'Du behöver inte heller säga varför du vill ha handlingen. Bara om det krävs för att pröva sekretessen frågar vi dig.',
      ),
    },
  ],
};
