import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { is } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const reply: Step = {
  id: 'svarTillDig',
  title: sv('Svar till dig'),
  questions: [
    {
      id: 'svar',
      type: 'radio',
      label: sv('Hur når vi dig?'),
      choices: choices({ epost: 'E-post', telefon: 'Telefon', inget: 'Inget svar behövs' }),
    },
    { id: 'epost', type: 'email', label: sv('E-postadress'), visibleWhen: is('svar', 'epost') },
    {
      id: 'tel',
      type: 'phone',
      label: sv('Telefonnummer'),
      help: sv('Vi ringer på vardagar mellan 8 och 16.'),
      visibleWhen: is('svar', 'telefon'),
    },
    {
      id: 'pu',
      type: 'information',
      label: sv('Så hanterar vi uppgifterna'),
      text: sv('Det du skriver blir en allmän handling. Vi gallrar ärendet efter 6 månader.'),
    },
  ],
};
