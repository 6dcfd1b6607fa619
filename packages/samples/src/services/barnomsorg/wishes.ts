import type { Step } from '@handslag/form-engine';
import { isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const wishes: Step = {
  id: 'onskadeEnheter',
  title: sv('Önskade enheter'),
  questions: [
    {
      id: 'val',
      type: 'repeating-group',
      label: sv('Önskemål i ordning'),
      help: sv(
        'Skriv den enhet ni helst vill ha först. Ni kan önska upp till fem och flytta dem upp och ner.',
      ),
      rowName: sv('Önskemål'),
      minRows: 1,
      maxRows: 5,
      questions: [
        {
          id: 'enhet',
          type: 'text',
          label: sv('Förskola, fritidshem eller annan enhet'),
          help: sv('Vilka enheter som finns ser du på kommunens webbplats.'),
          maxLength: 100,
        },
        { id: 'valKommentar', type: 'text', label: sv('Kommentar'), required: false },
      ],
    },
    { id: 'syskon', type: 'yes-no', label: sv('Har barnet syskon på någon av enheterna?') },
    { id: 'syskonnamn', type: 'text', label: sv('Syskonets namn och enhet'), visibleWhen: isYes('syskon') },
    {
      id: 'kommunalt',
      type: 'yes-no',
      label: sv('Tackar ni ja till en annan enhet i närheten?'),
      help: sv('Ni får behålla era önskemål även om ni tackar ja till något annat först.'),
    },
  ],
};
