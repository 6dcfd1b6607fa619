import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { answer, is, isYes, kronor, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const expenses: Step = {
  id: 'utgifter',
  title: sv('Utgifter'),
  questions: [
    {
      id: 'utgift',
      type: 'repeating-group',
      label: sv('Utgifter du söker för'),
      help: sv(
        'Lägg till en rad för varje räkning. Mat och kläder ingår i riksnormen och behöver inte skrivas.',
      ),
      rowName: sv('Utgift'),
      minRows: 1,
      maxRows: 30,
      questions: [
        {
          id: 'utgiftTyp',
          type: 'select',
          label: sv('Slag av utgift'),
          choices: choices({
            hyra: 'Hyra',
            el: 'El',
            hemforsakring: 'Hemförsäkring',
            fackavgift: 'Fackavgift eller a-kassa',
            medicin: 'Medicin',
            tandvard: 'Tandvård',
            resor: 'Resor',
            barnomsorg: 'Barnomsorg',
            annat: 'Annat',
          }),
        },
        {
          id: 'utgiftText',
          type: 'text',
          label: sv('Vad gäller utgiften?'),
          visibleWhen: is('utgiftTyp', 'annat'),
        },
        { id: 'utgiftBelopp', type: 'money', label: sv('Belopp'), min: kronor(1), max: kronor(200_000) },
        { id: 'utgiftForfaller', type: 'date', label: sv('Sista betalningsdag') },
        attachments({ id: 'utgiftUnderlag', label: sv('Räkning eller kvitto'), required: false, max: 2 }),
      ],
    },
    {
      id: 'utgiftSumma',
      type: 'calculated',
      label: sv('Utgifter tillsammans'),
      show: 'money',
      value: { sum: 'utgift', of: answer('utgiftBelopp') },
      visibleWhen: moreThan({ count: 'utgift' }, value(0)),
    },
    { id: 'skuldhyra', type: 'yes-no', label: sv('Har du obetald hyra?') },
    {
      id: 'akut',
      type: 'information',
      label: sv('Du kan få hjälp snabbare'),
      text: sv(
        'Ring mottagningen i dag om du har obetald hyra eller har fått brev om att flytta. Då behöver du inte vänta på den här ansökan.',
      ),
      tone: 'warning',
      visibleWhen: isYes('skuldhyra'),
    },
  ],
};
