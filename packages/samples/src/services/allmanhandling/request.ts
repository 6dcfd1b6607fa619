import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { today } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const request: Step = {
  id: 'vadVillDuHa',
  title: sv('Vad vill du ha?'),
  questions: [
    {
      id: 'beskriv',
      type: 'long-text',
      label: sv('Beskriv handlingen eller ärendet så gott du kan'),
      help: sv(
        'Det räcker att du svarar på den här frågan. Berätta vad det handlar om och ungefär när det var.',
      ),
    },
    {
      id: 'nr',
      type: 'text',
      label: sv('Diarienummer eller ärendenummer'),
      help: sv('Om du känner till det, till exempel KS-2025-123.'),
      maxLength: 40,
      required: false,
    },
    {
      id: 'namnd',
      type: 'select',
      label: sv('Vilken verksamhet tror du har den?'),
      required: false,
      defaultChoice: 'vetInte',
      choices: choices({
        vetInte: 'Vet inte',
        kommunstyrelsen: 'Kommunstyrelsen',
        bygg: 'Bygg och miljö',
        utbildning: 'Skola och förskola',
        social: 'Socialtjänst och omsorg',
        kultur: 'Kultur och fritid',
        teknik: 'Gata, park, vatten och avfall',
        overformyndare: 'Överförmyndaren',
        annan: 'Någon annan',
      }),
    },
    {
      id: 'period',
      type: 'date-range',
      label: sv('Ungefärlig tidsperiod'),
      required: false,
      max: today,
    },
    attachments({
      id: 'bilaga',
      label: sv('Underlag som hjälper oss att hitta'),
      required: false,
      max: 3,
    }),
  ],
};
