import type { Step } from '@handslag/form-engine';
import { isNo, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const association: Step = {
  id: 'foreningen',
  title: sv('Föreningen'),
  questions: [
    { id: 'org', type: 'organisation-contact', label: sv('Föreningens uppgifter') },
    {
      id: 'andamal',
      type: 'long-text',
      label: sv('Vilket allmännyttigt ändamål har föreningen?'),
      help: sv('Till exempel idrott för barn och unga, kultur eller hjälp till människor som behöver det.'),
    },
    { id: 'oppen', type: 'yes-no', label: sv('Är föreningen öppen för alla?') },
    {
      id: 'oppentext',
      type: 'long-text',
      label: sv('Varför inte?'),
      maxLength: 1000,
      visibleWhen: isNo('oppen'),
    },
    {
      id: 'medlemmar',
      type: 'number',
      label: sv('Antal medlemmar'),
      unit: sv('medlemmar'),
      min: value(1),
      max: value(1_000_000),
    },
    {
      id: 'verksamkommun',
      type: 'yes-no',
      label: sv('Bedrivs verksamheten i den här kommunen?'),
    },
    {
      id: 'stopp',
      type: 'stop',
      label: sv('Vänd er till Spelinspektionen'),
      text: sv(
        'Lotterier som säljs utanför kommunen prövas av Spelinspektionen. Ni behöver inte fylla i något mer här.',
      ),
      visibleWhen: isNo('verksamkommun'),
    },
  ],
};
