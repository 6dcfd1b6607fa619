import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { is } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const payment: Step = {
  id: 'utbetalningOchIntygande',
  title: sv('Utbetalning och intygande'),
  questions: [
    {
      id: 'utbet',
      type: 'radio',
      label: sv('Vart ska pengarna betalas?'),
      choices: choices({ samma: 'Samma konto som förra gången', annat: 'Annat konto' }),
    },
    {
      id: 'kontonr',
      type: 'group',
      label: sv('Kontot'),
      visibleWhen: is('utbet', 'annat'),
      questions: [
        {
          id: 'clearing',
          type: 'text',
          label: sv('Clearingnummer'),
          help: sv('Fyra siffror. Står på kontoutdraget.'),
          mask: '9999',
          sensitive: true,
        },
        {
          id: 'kontonummer',
          type: 'text',
          label: sv('Kontonummer'),
          help: sv('Kontrollera en gång till. Vi betalar till det konto du skriver.'),
          minLength: 5,
          maxLength: 20,
          sensitive: true,
        },
      ],
    },
    {
      id: 'intyg',
      type: 'consent',
      label: sv('Intyga att uppgifterna är riktiga'),
      text: sv(
        'Vi kontrollerar uppgifterna mot Försäkringskassan, Skatteverket, CSN, a-kassan och Transportstyrelsen. Den som lämnar fel uppgifter med vilje kan få betala tillbaka och bli polisanmäld.',
      ),
      statement: sv('Jag intygar att uppgifterna är riktiga och berättar om något ändras'),
    },
  ],
};
