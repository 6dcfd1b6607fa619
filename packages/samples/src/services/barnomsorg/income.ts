import type { Condition, Expression, Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { answer, is, isYes, kronor, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** Income per month above which the fee no longer rises. */
const incomeCeiling = 56_250;

const isSchoolAge: Condition = is('form', 'fritidshem');

/** Percent of the income for the first, second and third child; the fourth costs nothing. */
const percent = (first: number, second: number, third: number): Expression => ({
  when: is('barnordning', 'forsta'),
  then: value(first),
  else: {
    when: is('barnordning', 'andra'),
    then: value(second),
    else: { when: is('barnordning', 'tredje'), then: value(third), else: value(0) },
  },
});

const countedIncome: Expression = {
  min: [{ sum: 'inkomster', of: answer('inkomstBelopp') }, kronor(incomeCeiling)],
};

const fee: Expression = {
  round: {
    divide: [
      { multiply: [countedIncome, { when: isSchoolAge, then: percent(2, 1, 1), else: percent(3, 2, 1) }] },
      value(100),
    ],
  },
  step: 100,
};

export const income: Step = {
  id: 'inkomst',
  title: sv('Inkomst'),
  questions: [
    {
      id: 'inkomstval',
      type: 'radio',
      label: sv('Hur vill du göra med inkomsten?'),
      choices: choices({ nu: 'Jag lämnar uppgift nu', hogsta: 'Jag godkänner högsta avgift' }),
    },
    {
      id: 'barnordning',
      type: 'radio',
      label: sv('Vilket av era barn i kommunens omsorg är det här?'),
      help: sv('Det yngsta barnet räknas som det första.'),
      visibleWhen: is('inkomstval', 'nu'),
      choices: choices({
        forsta: 'Det första',
        andra: 'Det andra',
        tredje: 'Det tredje',
        fjarde: 'Det fjärde eller senare',
      }),
    },
    {
      id: 'inkomster',
      type: 'repeating-group',
      label: sv('Inkomst före skatt per månad'),
      help: sv('Lägg till en rad för varje inkomst i hushållet.'),
      rowName: sv('Inkomst'),
      minRows: 1,
      maxRows: 12,
      visibleWhen: is('inkomstval', 'nu'),
      questions: [
        {
          id: 'inkomstPerson',
          type: 'radio',
          label: sv('Vems inkomst är det?'),
          choices: [
            ...choices({ jag: 'Min' }),
            {
              id: 'vardnadshavare2',
              label: sv('Den andra vårdnadshavarens'),
              availableWhen: isYes('tvaVardnadshavare'),
            },
            { id: 'sambon', label: sv('Min sambos'), availableWhen: isYes('sambo') },
          ],
        },
        {
          id: 'inkomstTyp',
          type: 'select',
          label: sv('Slag av inkomst'),
          choices: choices({
            lon: 'Lön',
            foraldrapenning: 'Föräldrapenning',
            akassa: 'A-kassa',
            studiebidrag: 'Studiebidrag',
            pension: 'Pension',
            ovrigt: 'Övrigt',
          }),
        },
        {
          id: 'inkomstBelopp',
          type: 'money',
          label: sv('Belopp före skatt per månad'),
          min: value(0),
          max: kronor(1_000_000),
        },
        { id: 'inkomstFran', type: 'date', label: sv('Gäller från') },
      ],
    },
    {
      id: 'avgift',
      type: 'calculated',
      label: sv('Beräknad avgift per månad'),
      help: sv('Beloppet är preliminärt. Avgiften bestäms när barnet får en plats.'),
      details: sv(
        'Maxtaxan är 3 procent av inkomsten för det första barnet i förskola, 2 för det andra och 1 för det tredje. I fritidshem är den 2, 1 och 1 procent. Inkomster över 56 250 kronor i månaden räknas inte.',
      ),
      show: 'money',
      value: { when: isYes('allman'), then: value(0), else: fee },
      visibleWhen: { compare: '>', left: { count: 'inkomster' }, right: value(0) },
    },
    {
      id: 'hogstaInfo',
      type: 'information',
      label: sv('Högsta avgift'),
      text: sv(
        'Du kan lämna uppgift om inkomsten senare. Avgiften sänks från månaden efter att uppgiften kommit in.',
      ),
      visibleWhen: is('inkomstval', 'hogsta'),
    },
  ],
};
