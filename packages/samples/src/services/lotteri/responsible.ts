import type { Step } from '@handslag/form-engine';
import { isAnswered } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const responsible: Step = {
  id: 'ansvariga',
  title: sv('Ansvariga'),
  questions: [
    {
      id: 'forestandare',
      type: 'group',
      label: sv('Lotteriföreståndare'),
      help: sv('Den som ansvarar för lotterierna och redovisar dem.'),
      questions: [
        { id: 'forestandareNamn', type: 'text', label: sv('Föreståndarens namn') },
        { id: 'forestandarePersonnummer', type: 'personal-number', label: sv('Föreståndarens personnummer') },
        { id: 'forestandareEpost', type: 'email', label: sv('Föreståndarens e-postadress') },
        { id: 'forestandareTelefon', type: 'phone', label: sv('Föreståndarens telefonnummer') },
      ],
    },
    {
      id: 'kontrollant',
      type: 'group',
      label: sv('Förslag till kontrollant'),
      help: sv('Kommunen utser kontrollanten. Har ni ett förslag får ni gärna lämna det.'),
      questions: [
        { id: 'kontrollantNamn', type: 'text', label: sv('Kontrollantens namn'), required: false },
        {
          id: 'kontrollantTelefon',
          type: 'phone',
          label: sv('Kontrollantens telefonnummer'),
          required: isAnswered('kontrollantNamn'),
        },
      ],
    },
    { id: 'kontakt', type: 'contact', label: sv('Kontaktperson i ärendet'), prefill: true },
  ],
};
