import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { answer, any, is, lessThan, moreThan, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

const age = { ageFrom: answer('barnPersonnummer') };

export const pupil: Step = {
  id: 'eleven',
  title: sv('Eleven'),
  questions: [
    {
      id: 'barn',
      type: 'group',
      label: sv('Vilket barn gäller ansökan?'),
      questions: [
        { id: 'barnNamn', type: 'text', label: sv('Elevens namn') },
        { id: 'barnPersonnummer', type: 'personal-number', label: sv('Elevens personnummer') },
      ],
    },
    {
      id: 'skola',
      type: 'select',
      label: sv('Skola'),
      choices: choices({
        centralskolan: 'Centralskolan',
        kyrkskolan: 'Kyrkskolan',
        parkskolan: 'Parkskolan',
        strandskolan: 'Strandskolan',
        bergaskolan: 'Bergaskolan',
        lilla: 'Lilla skolan',
        anpassad: 'Anpassade gymnasieskolan',
        annan: 'Annan skola',
      }),
    },
    { id: 'annanskola', type: 'text', label: sv('Skolans namn och ort'), visibleWhen: is('skola', 'annan') },
    {
      id: 'ak',
      type: 'select',
      label: sv('Årskurs kommande läsår'),
      choices: choices({
        forskoleklass: 'Förskoleklass',
        ak1: 'Årskurs 1',
        ak2: 'Årskurs 2',
        ak3: 'Årskurs 3',
        ak4: 'Årskurs 4',
        ak5: 'Årskurs 5',
        ak6: 'Årskurs 6',
        ak7: 'Årskurs 7',
        ak8: 'Årskurs 8',
        ak9: 'Årskurs 9',
        anpassadGymnasieskola: 'Anpassad gymnasieskola',
      }),
    },
    {
      id: 'valskola',
      type: 'radio',
      label: sv('Är det den skola som kommunen anvisat?'),
      help: sv('Har ni valt en annan skola gäller andra regler för skolskjuts.'),
      choices: choices({ ja: 'Ja', nej: 'Nej, vi har valt en annan skola', vetInte: 'Vet inte' }),
    },
    {
      id: 'lasar',
      type: 'radio',
      label: sv('Vilken period?'),
      choices: choices({
        helaLasaret: 'Hela läsåret',
        host: 'Höstterminen',
        var: 'Vårterminen',
        tillfalligt: 'Tillfälligt',
      }),
    },
    {
      id: 'tillfallig',
      type: 'date-range',
      label: sv('Från och till'),
      min: today,
      max: { addMonths: [today, 18] },
      visibleWhen: is('lasar', 'tillfalligt'),
    },
  ],
  checks: [
    {
      id: 'elevensAlder',
      questions: ['barnPersonnummer'],
      invalidWhen: any(lessThan(age, value(5)), moreThan(age, value(20))),
      message: sv(
        'Skolskjuts finns för elever mellan 6 och 20 år, och för den som snart börjar förskoleklass. Kontrollera personnumret.',
      ),
    },
  ],
};
