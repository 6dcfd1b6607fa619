import type { Step } from '@handslag/form-engine';
import { attachments, pdfOnly } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { is, today } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';
import { isMeasure } from './measures.ts';

export const inspector: Step = {
  id: 'kontrollansvarig',
  title: sv('Kontrollansvarig'),
  description: sv(
    'Den kontrollansvariga ser till att bygget följer kontrollplanen. Hen ska vara certifierad.',
  ),
  visibleWhen: isMeasure('nyttHus', 'tillbyggnad', 'rivning'),
  questions: [
    {
      id: 'ka',
      type: 'radio',
      label: sv('Har du utsett en kontrollansvarig?'),
      choices: choices({
        ja: 'Ja',
        kravsInte: 'Nej, åtgärden kräver ingen',
        inteAn: 'Nej, inte än',
      }),
    },
    {
      id: 'kaUppg',
      type: 'group',
      label: sv('Den kontrollansvariga'),
      visibleWhen: is('ka', 'ja'),
      questions: [
        { id: 'kaNamn', type: 'text', label: sv('Namn') },
        { id: 'kaCertifiering', type: 'text', label: sv('Certifieringsnummer'), maxLength: 40 },
        {
          id: 'kaGiltigTill',
          type: 'date',
          label: sv('Certifieringen gäller till'),
          help: sv('Certifieringen behöver gälla i dag.'),
          min: today,
        },
        { id: 'kaEpost', type: 'email', label: sv('E-postadress') },
        { id: 'kaTelefon', type: 'phone', label: sv('Telefonnummer') },
      ],
    },
    {
      id: 'kaInfo',
      type: 'information',
      label: sv('Utse en kontrollansvarig före startbeskedet'),
      text: sv(
        'Du kan skicka in ansökan nu och berätta vem det blir senare. Utan kontrollansvarig får du inget startbesked.',
      ),
      visibleWhen: is('ka', 'inteAn'),
    },
    attachments({
      id: 'kontrollplan',
      label: sv('Förslag till kontrollplan'),
      required: false,
      accept: pdfOnly,
      max: 1,
      visibleWhen: { shown: 'ka' },
    }),
  ],
};
