import type { Step } from '@handslag/form-engine';
import { isYes, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';
import { months } from './months.ts';

export const household: Step = {
  id: 'periodOchHushall',
  title: sv('Period och hushåll'),
  questions: [
    {
      id: 'manad',
      type: 'radio',
      label: sv('Vilken månad söker du för?'),
      help: sv('Du kan söka för den här månaden eller nästa. Skicka bara in en ansökan för varje månad.'),
      choices: months,
    },
    {
      id: 'kopiera',
      type: 'yes-no',
      label: sv('Ser hushållet och utgifterna ut som i förra månadens ansökan?'),
      help: sv('Vi kan inte hämta förra månadens ansökan hit. Fyll i uppgifterna igen, så jämför vi.'),
    },
    { id: 'kontakt', type: 'contact', label: sv('Dina uppgifter'), prefill: true },
    {
      id: 'medsokande',
      type: 'yes-no',
      label: sv('Bor du ihop med make, maka, registrerad partner eller sambo?'),
    },
    {
      id: 'partner',
      type: 'contact',
      label: sv('Din partner'),
      help: sv('Ni söker tillsammans. Vi kontaktar din partner, som behöver godkänna ansökan.'),
      fields: ['name', 'personalNumber', 'email', 'phone'],
      visibleWhen: isYes('medsokande'),
    },
    {
      id: 'barn',
      type: 'repeating-group',
      label: sv('Barn i hushållet'),
      help: sv('Även barn som bor hos er en del av tiden.'),
      rowName: sv('Barn'),
      required: false,
      maxRows: 15,
      questions: [
        { id: 'barnNamn', type: 'text', label: sv('Barnets namn') },
        { id: 'barnPersonnummer', type: 'personal-number', label: sv('Barnets personnummer') },
        {
          id: 'barnDagar',
          type: 'number',
          label: sv('Dagar per månad hos er'),
          unit: sv('dagar'),
          min: value(1),
          max: value(31),
        },
      ],
    },
    { id: 'forandring', type: 'yes-no', label: sv('Har något ändrats sedan förra månaden?') },
    {
      id: 'forandringtext',
      type: 'long-text',
      label: sv('Vad har ändrats?'),
      help: sv('Till exempel ny adress, nytt arbete, ny inkomst eller att någon flyttat in eller ut.'),
      visibleWhen: isYes('forandring'),
    },
  ],
};
