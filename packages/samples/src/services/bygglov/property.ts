import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { isOneOf } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const property: Step = {
  id: 'fastighetOchPlats',
  title: sv('Fastighet och plats'),
  questions: [
    {
      id: 'fastighet',
      type: 'text',
      label: sv('Fastighetens adress eller fastighetsbeteckning'),
      help: sv(
        'Beteckningen står på lagfarten och på räkningen för fastighetsavgiften, till exempel Björken 1:23.',
      ),
    },
    {
      id: 'strandskydd',
      type: 'radio',
      label: sv('Ligger platsen inom 100 meter från sjö eller vattendrag?'),
      choices: choices({ ja: 'Ja', nej: 'Nej', vetInte: 'Vet inte' }),
    },
    {
      id: 'strandinfo',
      type: 'information',
      label: sv('Du kan behöva strandskyddsdispens också'),
      text: sv(
        'Nära vatten är det ofta förbjudet att bygga. Handläggaren tittar på det och säger till om du behöver söka dispens.',
      ),
      tone: 'warning',
      visibleWhen: isOneOf('strandskydd', ['ja', 'vetInte']),
    },
    {
      id: 'karta',
      type: 'place',
      label: sv('Var på tomten ska det byggas?'),
      help: sv('Beskriv platsen med ord, till exempel: bakom huset, i tomtens nordöstra hörn.'),
      required: false,
    },
  ],
};
