import type { Expression, Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { all, answer, is, isAnswered, kronor, moreThan, not, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

const rowTotal: Expression = { multiply: [answer('antal'), answer('styckpris')] };

export const rowQuestions: Step = {
  id: 'rader',
  title: sv('Rader som går att lägga till'),
  questions: [
    {
      id: 'varor',
      type: 'repeating-group',
      label: sv('Varor'),
      help: sv('Lägg till, ta bort och flytta.'),
      rowName: sv('Vara'),
      minRows: 1,
      maxRows: 8,
      questions: [
        {
          id: 'varuslag',
          type: 'select',
          label: sv('Varuslag'),
          choices: choices({ stol: 'Stol', bord: 'Bord', annat: 'Annat' }),
        },
        { id: 'varunamn', type: 'text', label: sv('Vad är det?'), visibleWhen: is('varuslag', 'annat') },
        { id: 'antal', type: 'number', label: sv('Antal'), unit: sv('st'), min: value(1), max: value(999) },
        { id: 'styckpris', type: 'money', label: sv('Pris per styck'), min: value(0), max: kronor(100_000) },
        { id: 'radsumma', type: 'calculated', label: sv('Radens summa'), show: 'money', value: rowTotal },
        { id: 'kopt', type: 'date', label: sv('Köpt den'), required: false, max: today },
        { id: 'leverans', type: 'date', label: sv('Levererad den'), required: false },
      ],
      checks: [
        {
          id: 'levereradEfterKop',
          questions: ['leverans', 'kopt'],
          invalidWhen: { compare: '<', left: answer('leverans'), right: answer('kopt') },
          message: sv('Varan levererades innan den köptes. Kontrollera datumen.'),
        },
      ],
    },
    {
      id: 'varusumma',
      type: 'calculated',
      label: sv('Summa'),
      show: 'money',
      value: { sum: 'varor', of: rowTotal },
      visibleWhen: moreThan({ count: 'varor' }, value(0)),
    },
    {
      id: 'dyraVaror',
      type: 'calculated',
      label: sv('Varor som kostar mer än 1 000 kronor'),
      show: 'number',
      unit: sv('st'),
      value: { count: 'varor', where: moreThan(answer('styckpris'), kronor(1000)) },
    },
    {
      id: 'nagotAnnat',
      type: 'long-text',
      label: sv('Berätta om det som inte är stol eller bord'),
      maxLength: 300,
      visibleWhen: { some: 'varor', where: is('varuslag', 'annat') },
    },
    {
      id: 'allaStolar',
      type: 'information',
      label: sv('Bara stolar'),
      text: sv('Alla rader är stolar.'),
      visibleWhen: all(
        { every: 'varor', where: is('varuslag', 'stol') },
        moreThan({ count: 'varor', where: isAnswered('varuslag') }, value(0)),
      ),
    },
    {
      id: 'bordFinns',
      type: 'information',
      label: sv('Det finns något som inte är en stol'),
      text: sv('Minst en rad är något annat.'),
      visibleWhen: { some: 'varor', where: all(isAnswered('varuslag'), not(is('varuslag', 'stol'))) },
    },
  ],
};
