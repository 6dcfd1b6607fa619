import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { is } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const feedback: Step = {
  id: 'aterkoppling',
  title: sv('Återkoppling'),
  questions: [
    {
      id: 'svar',
      type: 'radio',
      label: sv('Vill du ha återkoppling?'),
      choices: choices({
        epost: 'Ja, via e-post',
        sms: 'Ja, på mobilen',
        nej: 'Nej, jag vill vara anonym',
      }),
    },
    { id: 'epost', type: 'email', label: sv('E-postadress'), visibleWhen: is('svar', 'epost') },
    {
      id: 'mobil',
      type: 'phone',
      label: sv('Mobilnummer'),
      help: sv('Vi ringer eller skickar sms.'),
      visibleWhen: is('svar', 'sms'),
    },
    {
      id: 'pu',
      type: 'information',
      label: sv('Så hanterar vi uppgifterna'),
      text: sv(
        'Din anmälan blir en allmän handling. Om någon begär att få se den prövar vi först om något i den är hemligt. E-postadress och mobilnummer raderas när ärendet är avslutat.',
      ),
    },
  ],
};
