import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { answer, isYes, kronor, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';
import { whoseQuestion } from './people.ts';

export const incomes: Step = {
  id: 'inkomster',
  title: sv('Inkomster'),
  questions: [
    {
      id: 'harinkomst',
      type: 'yes-no',
      label: sv('Hade någon i hushållet inkomster förra månaden?'),
      help: sv('Svarar du nej behöver du inte skriva något mer. Skriv inga nollor.'),
    },
    {
      id: 'inkomst',
      type: 'repeating-group',
      label: sv('Inkomster'),
      help: sv('Skriv det som betalades ut, efter skatt.'),
      rowName: sv('Inkomst'),
      minRows: 1,
      maxRows: 30,
      visibleWhen: isYes('harinkomst'),
      questions: [
        whoseQuestion('inkomstPerson'),
        {
          id: 'inkomstTyp',
          type: 'select',
          label: sv('Slag av inkomst'),
          choices: choices({
            lon: 'Lön',
            akassa: 'A-kassa eller aktivitetsstöd',
            sjukpenning: 'Sjukpenning eller sjukersättning',
            foraldrapenning: 'Föräldrapenning',
            barnbidrag: 'Barnbidrag eller underhållsstöd',
            bostadsbidrag: 'Bostadsbidrag',
            pension: 'Pension',
            studiestod: 'Studiestöd',
            skatt: 'Skatteåterbäring',
            annat: 'Annat',
          }),
        },
        {
          id: 'inkomstBelopp',
          type: 'money',
          label: sv('Belopp efter skatt'),
          min: kronor(1),
          max: kronor(1_000_000),
        },
        { id: 'inkomstDatum', type: 'date', label: sv('Utbetalningsdag') },
      ],
    },
    {
      id: 'inkomstSumma',
      type: 'calculated',
      label: sv('Inkomster tillsammans'),
      show: 'money',
      value: { sum: 'inkomst', of: answer('inkomstBelopp') },
      visibleWhen: moreThan({ count: 'inkomst' }, value(0)),
    },
    attachments({
      id: 'inkomstbilaga',
      label: sv('Underlag för inkomster'),
      help: sv('Till exempel lönebesked eller besked från Försäkringskassan.'),
      required: false,
      max: 20,
      visibleWhen: isYes('harinkomst'),
    }),
    {
      id: 'swish',
      type: 'yes-no',
      label: sv('Har ni fått Swish-betalningar eller insättningar från andra?'),
    },
    {
      id: 'swishtext',
      type: 'long-text',
      label: sv('Från vem och varför?'),
      maxLength: 1000,
      visibleWhen: isYes('swish'),
    },
  ],
};
