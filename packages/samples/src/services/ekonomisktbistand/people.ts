import type { RadioQuestion } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** Which adult of the household a row is about. */
export const whoseQuestion = (id: string): RadioQuestion => ({
  id,
  type: 'radio',
  label: sv('Vem gäller det?'),
  choices: [
    ...choices({ jag: 'Mig' }),
    { id: 'partnern', label: sv('Min partner'), availableWhen: isYes('medsokande') },
  ],
});
