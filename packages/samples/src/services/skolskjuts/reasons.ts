import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { all, answer, includes, isAnswered, lessThan, lookUp, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** Kilometres that the walk must at least be. */
const limits = { forskoleklass: 2, ak1: 2, ak2: 2, ak3: 2, ak4: 3, ak5: 3, ak6: 3 };

export const reasons: Step = {
  id: 'varforSkolskjuts',
  title: sv('Skäl'),
  questions: [
    {
      id: 'skal',
      type: 'checkboxes',
      label: sv('Varför söker ni?'),
      help: sv('Välj ett eller flera skäl.'),
      choices: choices({
        langVag: 'Lång väg till skolan',
        farligVag: 'Farlig väg',
        funktionsnedsattning: 'Funktionsnedsättning eller sjukdom',
        vaxelvis: 'Växelvis boende',
        annat: 'Annat',
      }),
    },
    {
      id: 'vaglangd',
      type: 'number',
      label: sv('Hur lång är gångvägen till skolan?'),
      help: sv(
        'Mät från tomtgränsen till skolgården, till exempel i en karttjänst. Vi mäter själva när vi utreder.',
      ),
      unit: sv('km'),
      decimals: 1,
      min: value(0),
      max: value(200),
      required: false,
      visibleWhen: includes('skal', 'langVag'),
    },
    {
      id: 'avstand',
      type: 'calculated',
      label: sv('Gränsen för elevens årskurs'),
      help: sv('Är vägen minst så lång har eleven normalt rätt till skolskjuts.'),
      show: 'number',
      unit: sv('km'),
      value: lookUp('ak', limits, 4),
      visibleWhen: all(includes('skal', 'langVag'), isAnswered('ak')),
    },
    {
      id: 'avstandInfo',
      type: 'information',
      label: sv('Vägen är kortare än gränsen'),
      text: sv('Du kan ändå söka. Vi mäter vägen och tar hänsyn till om den är farlig.'),
      visibleWhen: lessThan(answer('vaglangd'), answer('avstand')),
    },
    {
      id: 'vag',
      type: 'long-text',
      label: sv('Vilken del av vägen är farlig och varför?'),
      help: sv('Skriv gärna om fart, trottoar, belysning och korsningar.'),
      visibleWhen: includes('skal', 'farligVag'),
    },
    {
      id: 'vagkarta',
      type: 'place',
      label: sv('Var är den farliga sträckan?'),
      help: sv('Beskriv var den börjar och slutar.'),
      required: false,
      visibleWhen: includes('skal', 'farligVag'),
    },
    {
      id: 'funk',
      type: 'long-text',
      label: sv('Hur påverkas resan till skolan?'),
      sensitive: true,
      visibleWhen: includes('skal', 'funktionsnedsattning'),
    },
    attachments({
      id: 'intyg',
      label: sv('Läkarintyg eller skolans utlåtande'),
      max: 3,
      sensitive: true,
      visibleWhen: includes('skal', 'funktionsnedsattning'),
    }),
    { id: 'annat', type: 'long-text', label: sv('Beskriv skälet'), visibleWhen: includes('skal', 'annat') },
  ],
};
