import type { Step } from '@handslag/form-engine';
import { isNo, isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const guardians: Step = {
  id: 'vardnadshavare',
  title: sv('Vårdnadshavare'),
  questions: [
    { id: 'vh1', type: 'contact', label: sv('Dina uppgifter'), prefill: true },
    { id: 'tvaVardnadshavare', type: 'yes-no', label: sv('Har barnet två vårdnadshavare?') },
    {
      id: 'vh2',
      type: 'contact',
      label: sv('Den andra vårdnadshavaren'),
      help: sv(
        'Vi kontaktar den andra vårdnadshavaren, som behöver godkänna ansökan om ni bor på olika adresser.',
      ),
      fields: ['name', 'personalNumber', 'email', 'phone'],
      visibleWhen: isYes('tvaVardnadshavare'),
    },
    {
      id: 'samma',
      type: 'yes-no',
      label: sv('Bor ni tillsammans?'),
      visibleWhen: isYes('tvaVardnadshavare'),
    },
    {
      id: 'delad',
      type: 'yes-no',
      label: sv('Ska platsen delas mellan två hushåll med egna fakturor?'),
      help: sv('Varje hushåll betalar då för sin del av platsen, efter sin egen inkomst.'),
      visibleWhen: isNo('samma'),
    },
    {
      id: 'sambo',
      type: 'yes-no',
      label: sv('Har du en sambo som inte är vårdnadshavare?'),
      help: sv('Avgiften räknas på hela hushållets inkomst, även en sambos.'),
    },
    {
      id: 'sambouppg',
      type: 'group',
      label: sv('Din sambo'),
      visibleWhen: isYes('sambo'),
      questions: [
        { id: 'samboNamn', type: 'text', label: sv('Sambons namn') },
        { id: 'samboPersonnummer', type: 'personal-number', label: sv('Sambons personnummer') },
        {
          id: 'samboInkomst',
          type: 'money',
          label: sv('Sambons inkomst före skatt per månad'),
          help: sv('Vet du inte? Då kan du lämna det tomt och godkänna högsta avgift längre fram.'),
          required: false,
          min: { value: 0 },
        },
      ],
    },
  ],
};
