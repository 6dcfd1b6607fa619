import type { Choice, Step } from '@handslag/form-engine';
import { choices, exclusiveChoice } from '../../authoring/choices.ts';
import { answer, includes, is, isNo, isOneOf, isYes, not, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** Long enough for the list to be searchable. */
const counties = choices({
  blekinge: 'Blekinge',
  dalarna: 'Dalarna',
  gotland: 'Gotland',
  gavleborg: 'Gävleborg',
  halland: 'Halland',
  jamtland: 'Jämtland',
  jonkoping: 'Jönköping',
  kalmar: 'Kalmar',
  kronoberg: 'Kronoberg',
  norrbotten: 'Norrbotten',
  skane: 'Skåne',
  stockholm: 'Stockholm',
  sodermanland: 'Södermanland',
  uppsala: 'Uppsala',
  varmland: 'Värmland',
  vasterbotten: 'Västerbotten',
  vasternorrland: 'Västernorrland',
  vastmanland: 'Västmanland',
  vastraGotaland: 'Västra Götaland',
  orebro: 'Örebro',
  ostergotland: 'Östergötland',
});

const sides: Choice[] = [
  { id: 'sallad', label: sv('Sallad') },
  {
    id: 'lingon',
    label: sv('Lingon'),
    help: sv('Bara till köttbullar.'),
    availableWhen: is('ratt', 'kottbullar'),
  },
  { id: 'citron', label: sv('Citron'), availableWhen: is('ratt', 'fisk') },
  exclusiveChoice('inget', 'Inget av detta'),
];

export const choiceQuestions: Step = {
  id: 'valfragor',
  title: sv('Val'),
  questions: [
    {
      id: 'lan',
      type: 'select',
      label: sv('Län'),
      choices: counties,
      defaultChoice: 'varmland',
    },
    {
      id: 'ratt',
      type: 'radio',
      label: sv('Rätt'),
      choices: [
        { id: 'kottbullar', label: sv('Köttbullar') },
        { id: 'fisk', label: sv('Fisk'), help: sv('Dagens fångst.') },
        { id: 'vegetariskt', label: sv('Vegetariskt') },
      ],
    },
    { id: 'tillbehor', type: 'checkboxes', label: sv('Tillbehör'), choices: sides, min: 1, max: 2 },
    {
      id: 'salladssort',
      type: 'text',
      label: sv('Vilken sallad?'),
      visibleWhen: includes('tillbehor', 'sallad'),
    },
    {
      id: 'inteKott',
      type: 'information',
      label: sv('Utan kött'),
      text: sv('Du har valt något annat än köttbullar.'),
      visibleWhen: { compare: '!=', left: answer('ratt'), right: value('kottbullar') },
    },
    { id: 'merFragor', type: 'yes-no', label: sv('Vill du se ett steg till?') },
    {
      id: 'vuxen',
      type: 'yes-no',
      label: sv('Vill du fortsätta?'),
      help: sv('Svarar du nej ser du hur ett stopp ser ut.'),
    },
    {
      id: 'stoppet',
      type: 'stop',
      label: sv('Här går det inte att fortsätta'),
      text: sv(
        'Ett stopp säger varför man inte kan gå vidare och vad man kan göra i stället. Ändra svaret ovanför för att komma förbi.',
      ),
      visibleWhen: isNo('vuxen'),
    },
    {
      id: 'stallet',
      type: 'calculated',
      label: sv('Priset på rätten'),
      show: 'money',
      value: {
        when: isOneOf('ratt', ['kottbullar', 'fisk']),
        then: value(14_500),
        else: { when: is('ratt', 'vegetariskt'), then: value(12_500), else: value(0) },
      },
      visibleWhen: not(isYes('merFragor')),
    },
  ],
};
