import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { answer, isYes, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const findTime: Step = {
  id: 'hittaTid',
  title: sv('Lokal och tid'),
  questions: [
    {
      id: 'typ',
      type: 'radio',
      label: sv('Vad söker du?'),
      choices: choices({
        idrottshall: 'Idrottshall',
        moteslokal: 'Möteslokal',
        festlokal: 'Festlokal',
        utomhusplan: 'Utomhusplan',
      }),
    },
    {
      id: 'antal',
      type: 'number',
      label: sv('Antal personer'),
      unit: sv('personer'),
      min: value(1),
      max: value(5000),
    },
    {
      id: 'tillg',
      type: 'checkboxes',
      label: sv('Det här behöver finnas'),
      required: false,
      choices: choices({
        entre: 'Tillgänglig entré',
        horslinga: 'Hörslinga',
        kok: 'Kök',
        projektor: 'Projektor',
        omkladningsrum: 'Omklädningsrum',
      }),
    },
    {
      id: 'tid',
      type: 'group',
      label: sv('Lokal och tid du vill ha'),
      help: sv(
        'Vi ser efter om lokalen är ledig och svarar dig. Kalendern med lediga tider finns på kommunens webbplats.',
      ),
      questions: [
        {
          id: 'tidLokal',
          type: 'text',
          label: sv('Lokalens namn'),
          help: sv('Spelar det ingen roll? Skriv vilken del av kommunen du vill vara i.'),
        },
        {
          id: 'tidDatum',
          type: 'date',
          label: sv('Första dagen'),
          help: sv('Tidigast i morgon och senast om ett år.'),
          min: { addDays: [today, 1] },
          max: { addMonths: [today, 12] },
        },
        { id: 'tidFran', type: 'time', label: sv('Från klockan') },
        {
          id: 'tidTimmar',
          type: 'number',
          label: sv('Antal timmar'),
          help: sv('Halva timmar skriver du med komma, till exempel 1,5.'),
          unit: sv('timmar'),
          decimals: 1,
          min: value(0.5),
          max: value(24),
        },
        { id: 'tidAterkommer', type: 'yes-no', label: sv('Vill du ha samma tid varje vecka?') },
        {
          id: 'tidVeckor',
          type: 'number',
          label: sv('Hur många veckor?'),
          unit: sv('veckor'),
          min: value(2),
          max: value(40),
          visibleWhen: isYes('tidAterkommer'),
        },
        {
          id: 'tidLov',
          type: 'information',
          label: sv('Lov och helger'),
          text: sv('Skriv längre fram om ni inte vill ha lokalen under lov eller helgdagar.'),
          visibleWhen: { compare: '>', left: answer('tidVeckor'), right: value(4) },
        },
      ],
    },
  ],
};
