import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { all, answer, is, isOneOf, lessThan, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const needs: Step = {
  id: 'omsorgsbehov',
  title: sv('Omsorgsbehov'),
  questions: [
    {
      id: 'form',
      type: 'radio',
      label: sv('Vilken omsorg söker ni?'),
      choices: choices({
        forskola: 'Förskola',
        pedagogiskOmsorg: 'Pedagogisk omsorg',
        fritidshem: 'Fritidshem',
        obekvamTid: 'Omsorg på kvällar, nätter och helger',
      }),
    },
    {
      id: 'start',
      type: 'date',
      label: sv('Önskat startdatum'),
      help: sv(
        'Tidigast om en vecka och senast om ett år. Förskola kan börja tidigast när barnet har fyllt 1 år.',
      ),
      min: { addDays: [today, 7] },
      max: { addMonths: [today, 12] },
    },
    {
      id: 'flex',
      type: 'yes-no',
      label: sv('Kan ni börja tidigare om en plats blir ledig?'),
      required: false,
    },
    {
      id: 'allman',
      type: 'yes-no',
      label: sv('Vill ni ha allmän förskola?'),
      help: sv(
        'Allmän förskola är 15 timmar i veckan och kostar inget. Den gäller från hösten det år barnet fyller 3 år.',
      ),
      visibleWhen: all(is('form', 'forskola'), {
        compare: '>=',
        left: { ageFrom: answer('barnPersonnummer'), at: { addMonths: [answer('start'), 4] } },
        right: value(3),
      }),
    },
    {
      id: 'skal',
      type: 'radio',
      label: sv('Varför behövs omsorgen?'),
      choices: choices({
        arbete: 'Arbete',
        studier: 'Studier',
        arbetssokande: 'Arbetssökande',
        foraldraledig: 'Föräldraledig med syskon',
        barnetsBehov: 'Barnets eget behov',
      }),
    },
    {
      id: 'timmar',
      type: 'number',
      label: sv('Genomsnittligt antal timmar per vecka'),
      help: sv('Räkna med restid till och från arbetet eller studierna.'),
      unit: sv('timmar'),
      min: value(1),
      max: value(60),
      visibleWhen: isOneOf('skal', ['arbete', 'studier']),
    },
    attachments({
      id: 'intyg',
      label: sv('Intyg från arbetsgivare eller skola'),
      help: sv('Intyget ska visa vilka tider du arbetar eller studerar.'),
      max: 3,
      visibleWhen: is('form', 'obekvamTid'),
    }),
  ],
  checks: [
    {
      id: 'forskolaFranEttAr',
      questions: ['start'],
      invalidWhen: all(
        is('form', 'forskola'),
        lessThan({ ageFrom: answer('barnPersonnummer'), at: answer('start') }, value(1)),
      ),
      message: sv(
        'Barnet har inte fyllt 1 år på det önskade startdatumet. Välj ett datum efter barnets ettårsdag.',
      ),
    },
  ],
};
