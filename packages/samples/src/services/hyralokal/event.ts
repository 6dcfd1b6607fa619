import type { Step } from '@handslag/form-engine';
import { is, isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';
import { price } from './price.ts';

export const event: Step = {
  id: 'arrangemanget',
  title: sv('Arrangemanget'),
  questions: [
    {
      id: 'syfte',
      type: 'text',
      label: sv('Vad ska lokalen användas till?'),
      help: sv('Skriv också om det är något särskilt vi ska tänka på.'),
      maxLength: 500,
    },
    { id: 'alkohol', type: 'yes-no', label: sv('Serveras alkohol?'), visibleWhen: is('typ', 'festlokal') },
    {
      id: 'alkoholinfo',
      type: 'information',
      label: sv('Att sälja alkohol kräver serveringstillstånd'),
      text: sv(
        'Bjuder du slutet sällskap utan att ta betalt behövs inget tillstånd. Ska du sälja alkohol söker du serveringstillstånd i god tid.',
      ),
      tone: 'warning',
      visibleWhen: isYes('alkohol'),
    },
    {
      id: 'utrustning',
      type: 'checkboxes',
      label: sv('Tillval'),
      required: false,
      choices: [
        { id: 'ljud', label: sv('Ljudanläggning'), help: sv('400 kronor') },
        { id: 'scen', label: sv('Scen'), help: sv('600 kronor') },
        { id: 'stad', label: sv('Extra städning'), help: sv('800 kronor') },
        { id: 'mobler', label: sv('Bord och stolar'), help: sv('200 kronor') },
      ],
    },
    {
      id: 'pris',
      type: 'calculated',
      label: sv('Beräknat pris'),
      help: sv(
        'Moms ingår. Priset bestäms när vi bekräftar bokningen. Avbokar du senast 7 dagar före betalar du inget.',
      ),
      show: 'money',
      value: price,
    },
  ],
};
