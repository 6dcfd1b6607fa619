import type { Expression, Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { answer, any, isYes, kronor, lessThan, moreThan, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** Prisbasbelopp 2026, in kronor. The limits of gambling law are counted in it. */
const priceBaseAmount = 59_200;

/** 33 1/3 prisbasbelopp. */
const highestStake: Expression = kronor((priceBaseAmount * 100) / 3);

export const lotteries: Step = {
  id: 'lotterierna',
  title: sv('Lotterierna'),
  questions: [
    {
      id: 'period',
      type: 'date-range',
      label: sv('Registreringens period'),
      help: sv('Högst fem år.'),
      min: today,
      maxDays: 5 * 365 + 1,
    },
    {
      id: 'typer',
      type: 'checkboxes',
      label: sv('Vilka lotterier?'),
      choices: choices({
        lotter: 'Lottförsäljning',
        bingo: 'Bingo utan pengar',
        hjul: 'Hjul eller tombola',
        annat: 'Annat',
      }),
    },
    {
      id: 'insats',
      type: 'money',
      label: sv('Beräknad total insats under perioden'),
      help: sv('Så mycket som alla lotter tillsammans säljs för.'),
      min: kronor(1),
      max: kronor(100_000_000),
    },
    {
      id: 'grans',
      type: 'stop',
      label: sv('Summan är för hög'),
      text: sv(
        'Kommunen kan registrera lotterier för högst 33 1/3 prisbasbelopp, som 2026 är 1 973 333 kronor. Minska insatsen eller vänd er till Spelinspektionen.',
      ),
      visibleWhen: moreThan(answer('insats'), highestStake),
    },
    {
      id: 'vinstandel',
      type: 'number',
      label: sv('Vinsternas värde i procent av insatserna'),
      help: sv('Mellan 35 och 50 procent.'),
      unit: sv('%'),
      decimals: 1,
      min: value(0),
      max: value(100),
    },
    {
      id: 'kontant',
      type: 'money',
      label: sv('Högsta kontanta vinst'),
      help: sv('Högst ett prisbasbelopp, som 2026 är 59 200 kronor.'),
      required: false,
      max: kronor(priceBaseAmount),
    },
    { id: 'online', type: 'yes-no', label: sv('Ska lotter säljas på nätet?') },
    {
      id: 'onlinetext',
      type: 'long-text',
      label: sv('Hur ser ni till att bara personer i kommunen deltar?'),
      visibleWhen: isYes('online'),
    },
  ],
  checks: [
    {
      id: 'vinstandelInomLagen',
      questions: ['vinstandel'],
      invalidWhen: any(lessThan(answer('vinstandel'), value(35)), moreThan(answer('vinstandel'), value(50))),
      message: sv(
        'Vinsterna ska vara värda minst 35 och högst 50 procent av insatserna. Ändra procenten eller planera om vinsterna.',
      ),
    },
  ],
};
