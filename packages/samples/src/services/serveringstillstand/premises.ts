import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { answer, isYes, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const premises: Step = {
  id: 'serveringsstallet',
  title: sv('Serveringsstället'),
  questions: [
    { id: 'namn', type: 'text', label: sv('Serveringsställets namn') },
    {
      id: 'adress',
      type: 'place',
      label: sv('Adress eller fastighetsbeteckning'),
      help: sv('Har stället ingen adress? Beskriv var det ligger.'),
    },
    {
      id: 'lokal',
      type: 'radio',
      label: sv('Hur disponerar ni lokalen?'),
      choices: choices({ hyr: 'Hyr', ager: 'Äger', arrenderar: 'Arrenderar' }),
    },
    attachments({ id: 'avtal', label: sv('Hyres-, köpe- eller arrendeavtal') }),
    attachments({
      id: 'ritning',
      label: sv('Planritning med serveringsytan markerad'),
      help: sv('Markera också kök, entré och uteservering.'),
    }),
    { id: 'ute', type: 'yes-no', label: sv('Har ni uteservering?') },
    { id: 'utetid', type: 'date-range', label: sv('Period för uteservering'), visibleWhen: isYes('ute') },
    {
      id: 'tomt',
      type: 'radio',
      label: sv('Är marken kommunens?'),
      help: sv('På kommunens mark behöver ni också Polisens tillstånd att använda platsen.'),
      visibleWhen: isYes('ute'),
      choices: choices({ ja: 'Ja', nej: 'Nej', vetInte: 'Vet inte' }),
    },
    {
      id: 'personer',
      type: 'number',
      label: sv('Högsta antal personer i lokalen'),
      help: sv('Det antal som lokalen är godkänd för när det gäller brandskydd.'),
      unit: sv('personer'),
      min: value(1),
      max: value(100_000),
    },
    attachments({
      id: 'brand',
      label: sv('Brandskyddsdokumentation'),
      help: sv('Behövs när lokalen är till för 50 personer eller fler.'),
      visibleWhen: { compare: '>=', left: answer('personer'), right: value(50) },
    }),
  ],
};
