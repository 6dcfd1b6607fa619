import type { Step } from '@handslag/form-engine';
import { isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const hiddenStep: Step = {
  id: 'extraSteg',
  title: sv('Ett steg till'),
  description: sv('Steget finns bara när man har svarat ja på att se det.'),
  visibleWhen: isYes('merFragor'),
  questions: [
    { id: 'extraText', type: 'text', label: sv('Något mer du vill säga'), required: false },
    {
      id: 'extraInfo',
      type: 'information',
      label: sv('Frågan ovanför visas'),
      text: sv('En regel kan fråga om en annan fråga visas.'),
      visibleWhen: { shown: 'extraText' },
    },
  ],
};
