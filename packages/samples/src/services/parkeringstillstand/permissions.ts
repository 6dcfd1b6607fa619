import type { Step } from '@handslag/form-engine';
import { is } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const permissions: Step = {
  id: 'samtycke',
  title: sv('Samtycke'),
  questions: [
    {
      id: 'samtyckeLakare',
      type: 'yes-no',
      label: sv('Får handläggaren kontakta läkaren?'),
      help: sv('Du kan säga nej. Då kan det ta längre tid, eftersom vi får fråga dig i stället.'),
    },
    {
      id: 'samtyckeFT',
      type: 'yes-no',
      label: sv('Får handläggaren läsa din färdtjänstutredning?'),
      visibleWhen: is('fardtjanst', 'ja'),
    },
    {
      id: 'pu',
      type: 'consent',
      label: sv('Personuppgifter om hälsa'),
      text: sv(
        'För att kunna pröva ansökan behöver vi uppgifter om hälsa. De skyddas av sekretess och läses bara av dem som handlägger ärendet. Akten gallras 5 år efter att tillståndet gått ut.',
      ),
      statement: sv('Jag har läst hur uppgifter om hälsa används'),
    },
  ],
};
