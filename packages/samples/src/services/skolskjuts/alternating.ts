import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { includes, is } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const alternating: Step = {
  id: 'vaxelvisBoende',
  title: sv('Växelvis boende'),
  visibleWhen: includes('skal', 'vaxelvis'),
  questions: [
    {
      id: 'vax',
      type: 'group',
      label: sv('Den andra adressen'),
      help: sv('Den adress där eleven inte är folkbokförd.'),
      questions: [
        { id: 'vaxAdress', type: 'address', label: sv('Adress') },
        {
          id: 'vaxAdressKommun',
          type: 'radio',
          label: sv('Vilken kommun ligger adressen i?'),
          choices: choices({ denna: 'I den här kommunen', annan: 'I en annan kommun' }),
        },
      ],
    },
    {
      id: 'vaxkommun',
      type: 'stop',
      label: sv('Skolskjuts ges bara från adresser i kommunen'),
      text: sv(
        'Vi kan inte ge skolskjuts från en adress i en annan kommun. Gå tillbaka och ta bort skälet Växelvis boende om du vill söka av ett annat skäl.',
      ),
      visibleWhen: is('vaxAdressKommun', 'annan'),
    },
    {
      id: 'rytm',
      type: 'radio',
      label: sv('Hur delas tiden?'),
      choices: choices({
        varannanVecka: 'Varannan vecka',
        jamnaDagar: 'Jämna och udda dagar',
        annat: 'Annat',
      }),
    },
    attachments({
      id: 'schema',
      label: sv('Schema'),
      help: sv('Visar vilka dagar eleven bor var.'),
      required: false,
      max: 1,
      visibleWhen: is('rytm', 'annat'),
    }),
    {
      id: 'vh2',
      type: 'contact',
      label: sv('Den andra vårdnadshavaren'),
      help: sv('Vi kontaktar den andra vårdnadshavaren, som behöver godkänna ansökan.'),
      fields: ['name', 'email', 'phone'],
    },
  ],
};
