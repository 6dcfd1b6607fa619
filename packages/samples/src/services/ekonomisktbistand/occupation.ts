import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { is, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';
import { whoseQuestion } from './people.ts';

export const occupation: Step = {
  id: 'sysselsattning',
  title: sv('Sysselsättning'),
  questions: [
    {
      id: 'syssel',
      type: 'repeating-group',
      label: sv('Sysselsättning för varje vuxen'),
      help: sv('Gör någon flera saker? Lägg till en rad för varje.'),
      rowName: sv('Sysselsättning'),
      minRows: 1,
      maxRows: 8,
      questions: [
        whoseQuestion('sysselPerson'),
        {
          id: 'sysselTyp',
          type: 'select',
          label: sv('Sysselsättning'),
          choices: choices({
            arbete: 'Arbetar',
            arbetssokande: 'Söker arbete',
            sjuk: 'Är sjuk',
            studier: 'Studerar',
            foraldraledig: 'Är föräldraledig',
            annat: 'Annat',
          }),
        },
        {
          id: 'sysselOmfattning',
          type: 'number',
          label: sv('Omfattning'),
          unit: sv('%'),
          min: value(1),
          max: value(100),
        },
      ],
    },
    {
      id: 'sokta',
      type: 'repeating-group',
      label: sv('Jobb ni har sökt under månaden'),
      rowName: sv('Sökt jobb'),
      minRows: 1,
      maxRows: 100,
      visibleWhen: { some: 'syssel', where: is('sysselTyp', 'arbetssokande') },
      questions: [
        { id: 'soktaDatum', type: 'date', label: sv('Datum'), max: today },
        { id: 'soktaArbetsgivare', type: 'text', label: sv('Arbetsgivare') },
        { id: 'soktaTjanst', type: 'text', label: sv('Tjänst') },
        { id: 'soktaSvar', type: 'text', label: sv('Svar'), required: false },
      ],
    },
    attachments({
      id: 'lakarintyg',
      label: sv('Läkarintyg'),
      help: sv('Intyget ska gälla den månad du söker för.'),
      max: 5,
      sensitive: true,
      visibleWhen: { some: 'syssel', where: is('sysselTyp', 'sjuk') },
    }),
  ],
};
