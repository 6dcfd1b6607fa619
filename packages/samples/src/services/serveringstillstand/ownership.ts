import type { Expression, Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { all, answer, is, kronor, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

const sumOfShares: Expression = { sum: 'agare', of: answer('agareAndel') };

export const ownership: Step = {
  id: 'agandeOchEkonomi',
  title: sv('Ägande och ekonomi'),
  questions: [
    {
      id: 'agare',
      type: 'repeating-group',
      label: sv('Ägare och styrelse med betydande inflytande'),
      help: sv(
        'Alla som äger en väsentlig del eller bestämmer i verksamheten. Den som inte äger något skriver 0 i andel.',
      ),
      rowName: sv('Person'),
      minRows: 1,
      maxRows: 20,
      questions: [
        { id: 'agareNamn', type: 'text', label: sv('Namn') },
        { id: 'agarePersonnummer', type: 'personal-number', label: sv('Personnummer') },
        {
          id: 'agareAndel',
          type: 'number',
          label: sv('Andel'),
          unit: sv('%'),
          decimals: 2,
          min: value(0),
          max: value(100),
        },
        {
          id: 'agareRoll',
          type: 'select',
          label: sv('Roll'),
          choices: choices({
            agare: 'Ägare',
            ordforande: 'Styrelseordförande',
            ledamot: 'Styrelseledamot',
            vd: 'Verkställande direktör',
            annan: 'Annan roll',
          }),
        },
      ],
    },
    {
      id: 'andelSumma',
      type: 'calculated',
      label: sv('Andelar tillsammans'),
      show: 'number',
      decimals: 2,
      unit: sv('%'),
      value: sumOfShares,
      visibleWhen: moreThan({ count: 'agare' }, value(0)),
    },
    {
      id: 'andelInfo',
      type: 'information',
      label: sv('Andelarna blir inte 100 procent'),
      text: sv('Kontrollera andelarna. Är det rätt ändå, till exempel i en förening, kan ni fortsätta.'),
      tone: 'warning',
      visibleWhen: all(moreThan(sumOfShares, value(0)), {
        compare: '!=',
        left: sumOfShares,
        right: value(100),
      }),
    },
    {
      id: 'finans',
      type: 'repeating-group',
      label: sv('Finansiering'),
      help: sv('Berätta var pengarna till verksamheten kommer ifrån, och visa det med underlag.'),
      rowName: sv('Källa'),
      minRows: 1,
      maxRows: 20,
      visibleWhen: is('typ', 'stadigAllmanhet'),
      questions: [
        {
          id: 'finansKalla',
          type: 'text',
          label: sv('Varifrån kommer pengarna?'),
          help: sv('Till exempel banklån, eget sparande eller lån från en släkting.'),
        },
        {
          id: 'finansBelopp',
          type: 'money',
          label: sv('Belopp'),
          min: kronor(1),
          max: kronor(1_000_000_000),
        },
        attachments({ id: 'finansUnderlag', label: sv('Underlag för finansieringen'), max: 3 }),
      ],
    },
    {
      id: 'finansSumma',
      type: 'calculated',
      label: sv('Finansiering tillsammans'),
      show: 'money',
      value: { sum: 'finans', of: answer('finansBelopp') },
      visibleWhen: moreThan({ count: 'finans' }, value(0)),
    },
    { id: 'erfarenhet', type: 'long-text', label: sv('Vilken erfarenhet har ni av alkoholservering?') },
    {
      id: 'prov',
      type: 'radio',
      label: sv('Kunskapsprov'),
      help: sv('Den som söker visar i ett prov att hen kan alkohollagen.'),
      choices: choices({
        gora: 'Vi vill göra provet',
        godkant: 'Vi har ett godkänt prov',
        undantag: 'Vi vill ha undantag från provet',
      }),
    },
    attachments({
      id: 'provbevis',
      label: sv('Intyg om godkänt prov'),
      max: 2,
      visibleWhen: is('prov', 'godkant'),
    }),
  ],
};
