import type { Step } from '@handslag/form-engine';
import { isYes, moreThan, answer, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const groupQuestions: Step = {
  id: 'grupper',
  title: sv('Grupper i grupper'),
  questions: [
    {
      id: 'hus',
      type: 'group',
      label: sv('Huset'),
      questions: [
        { id: 'husNamn', type: 'text', label: sv('Husets namn') },
        {
          id: 'husKallare',
          type: 'group',
          label: sv('Källaren'),
          help: sv('En grupp i en grupp.'),
          questions: [
            { id: 'kallareFinns', type: 'yes-no', label: sv('Finns det källare?') },
            {
              id: 'kallareYta',
              type: 'number',
              label: sv('Källarens yta'),
              unit: sv('m²'),
              min: value(1),
              max: value(1000),
              visibleWhen: isYes('kallareFinns'),
            },
            {
              id: 'kallareStor',
              type: 'information',
              label: sv('En stor källare'),
              text: sv('Regler når svar i samma grupp och utanför den.'),
              visibleWhen: moreThan(answer('kallareYta'), answer('yta')),
            },
          ],
        },
      ],
    },
  ],
};
