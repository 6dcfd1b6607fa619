import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { answer, is, kronor, lessThan } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const terms: Step = {
  id: 'villkorOchBetalning',
  title: sv('Villkor och betalning'),
  questions: [
    {
      id: 'villkor',
      type: 'consent',
      label: sv('Hyresvillkor'),
      text: sv(
        'Du lämnar lokalen städad och i samma skick. Du betalar det som går sönder. Du ansvarar för att det inte blir fler i lokalen än den är godkänd för, och för att utrymningsvägarna är fria. Avbokar du senare än 7 dagar före betalar du hela priset.',
      ),
      statement: sv('Jag godkänner hyresvillkoren'),
    },
    {
      id: 'betal',
      type: 'radio',
      label: sv('Hur vill du betala?'),
      help: sv(
        'Du betalar när vi har bekräftat bokningen. Är priset 5 000 kronor eller mer skickar vi alltid faktura.',
      ),
      visibleWhen: lessThan(answer('pris'), kronor(5000)),
      choices: choices({
        reception: 'Kort eller Swish i receptionen, före första dagen',
        faktura: 'Faktura',
      }),
    },
    {
      id: 'referens',
      type: 'text',
      label: sv('Fakturareferens'),
      maxLength: 60,
      required: false,
      visibleWhen: is('betal', 'faktura'),
    },
  ],
};
