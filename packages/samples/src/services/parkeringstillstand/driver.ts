import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { isNo, isOneOf } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const driver: Step = {
  id: 'forareEllerPassagerare',
  title: sv('Förare eller passagerare'),
  questions: [
    {
      id: 'roll',
      type: 'radio',
      label: sv('Söker du som förare eller passagerare?'),
      help: sv('Svara för den som ska ha tillståndet.'),
      choices: choices({ forare: 'Kör själv', passagerare: 'Är passagerare', bada: 'Både och' }),
    },
    {
      id: 'ensam',
      type: 'yes-no',
      label: sv('Kan personen vänta ensam en kort stund medan föraren parkerar?'),
      visibleWhen: isOneOf('roll', ['passagerare', 'bada']),
    },
    {
      id: 'ensamvarfor',
      type: 'long-text',
      label: sv('Varför kan personen inte lämnas ensam?'),
      maxLength: 1000,
      sensitive: true,
      visibleWhen: isNo('ensam'),
    },
    {
      id: 'fardtjanst',
      type: 'radio',
      label: sv('Har personen färdtjänst?'),
      choices: choices({ ja: 'Ja', nej: 'Nej', pagar: 'Ansökan pågår' }),
    },
  ],
};
