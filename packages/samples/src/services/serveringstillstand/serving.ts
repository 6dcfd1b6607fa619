import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices, weekdays } from '../../authoring/choices.ts';
import { all, answer, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** Between one in the night and the morning: a closing time of 23:00 is late in the day but not late at night. */
const closesAfterOne = all(moreThan(answer('tiderTill'), value('01:00')), {
  compare: '<=',
  left: answer('tiderTill'),
  right: value('05:00'),
});

export const serving: Step = {
  id: 'servering',
  title: sv('Servering'),
  questions: [
    {
      id: 'drycker',
      type: 'checkboxes',
      label: sv('Vilka drycker ska serveras?'),
      choices: choices({
        sprit: 'Spritdrycker',
        vin: 'Vin',
        starkol: 'Starköl',
        jasta: 'Andra jästa drycker',
        liknande: 'Alkoholdrycksliknande preparat',
      }),
    },
    {
      id: 'tider',
      type: 'repeating-group',
      label: sv('Serveringstider per veckodag'),
      help: sv('Normalt får alkohol serveras mellan 11.00 och 01.00.'),
      rowName: sv('Dag'),
      minRows: 1,
      maxRows: 14,
      questions: [
        { id: 'tiderDag', type: 'select', label: sv('Dag'), choices: weekdays },
        { id: 'tiderFran', type: 'time', label: sv('Från klockan') },
        { id: 'tiderTill', type: 'time', label: sv('Till klockan') },
      ],
      checks: [
        {
          id: 'tiderOlika',
          questions: ['tiderTill', 'tiderFran'],
          invalidWhen: { compare: '=', left: answer('tiderTill'), right: answer('tiderFran') },
          message: sv('Serveringen börjar och slutar samma klockslag. Ändra en av tiderna.'),
        },
      ],
    },
    {
      id: 'sentid',
      type: 'long-text',
      label: sv('Varför behövs servering efter klockan 01?'),
      visibleWhen: { some: 'tider', where: closesAfterOne },
    },
    {
      id: 'mat',
      type: 'long-text',
      label: sv('Beskriv mat och meny'),
      help: sv('Den som serverar alkohol behöver också servera lagad eller på annat sätt tillredd mat.'),
    },
    attachments({ id: 'meny', label: sv('Meny'), required: false, max: 3 }),
    {
      id: 'ansvariga',
      type: 'repeating-group',
      label: sv('Serveringsansvariga'),
      help: sv('Minst en serveringsansvarig ska finnas på plats hela serveringstiden.'),
      rowName: sv('Serveringsansvarig'),
      minRows: 1,
      maxRows: 30,
      questions: [
        { id: 'ansvarigNamn', type: 'text', label: sv('Namn') },
        { id: 'ansvarigPersonnummer', type: 'personal-number', label: sv('Personnummer') },
        {
          id: 'ansvarigUtbildning',
          type: 'text',
          label: sv('Utbildning'),
          help: sv('Till exempel: ansvarsfull alkoholservering, 2024.'),
        },
      ],
      checks: [
        {
          id: 'ansvarigAlder',
          questions: ['ansvarigPersonnummer'],
          invalidWhen: {
            compare: '<',
            left: { ageFrom: answer('ansvarigPersonnummer') },
            right: value(20),
          },
          message: sv(
            'Den serveringsansvariga behöver ha fyllt 20 år. Kontrollera personnumret eller välj någon annan.',
          ),
        },
      ],
    },
  ],
};
