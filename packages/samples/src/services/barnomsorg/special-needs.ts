import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { includes, isAnswered } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const specialNeeds: Step = {
  id: 'sarskildaBehov',
  title: sv('Särskilda behov'),
  description: sv('Du behöver inte svara här. Det du skriver ser bara de som placerar barn.'),
  questions: [
    {
      id: 'behov',
      type: 'checkboxes',
      label: sv('Finns det något vi behöver känna till?'),
      required: false,
      sensitive: true,
      choices: choices({
        allergi: 'Allergi eller specialkost',
        funktionsnedsattning: 'Funktionsnedsättning',
        medicin: 'Medicin under dagen',
        annat: 'Annat',
      }),
    },
    {
      id: 'behovtext',
      type: 'long-text',
      label: sv('Berätta kort vad som behövs'),
      maxLength: 1000,
      sensitive: true,
      visibleWhen: isAnswered('behov'),
    },
    attachments({
      id: 'lakar',
      label: sv('Intyg från läkare eller psykolog'),
      help: sv('Har du ett intyg kan du lägga till det här.'),
      required: false,
      max: 3,
      sensitive: true,
      visibleWhen: includes('behov', 'funktionsnedsattning'),
    }),
  ],
};
