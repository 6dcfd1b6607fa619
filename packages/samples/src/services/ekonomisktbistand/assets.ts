import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices, exclusiveChoice } from '../../authoring/choices.ts';
import { all, includes, isAnswered, not } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const assets: Step = {
  id: 'tillgangar',
  title: sv('Tillgångar'),
  questions: [
    {
      id: 'konto',
      type: 'repeating-group',
      label: sv('Bankkonton'),
      help: sv('Alla konton som du och din partner har, även sparkonton.'),
      rowName: sv('Konto'),
      minRows: 1,
      maxRows: 20,
      questions: [
        { id: 'kontoBank', type: 'text', label: sv('Bank'), maxLength: 60 },
        { id: 'kontoNummer', type: 'text', label: sv('Kontonummer'), maxLength: 30, sensitive: true },
        { id: 'kontoSaldo', type: 'money', label: sv('Så mycket finns på kontot') },
      ],
    },
    attachments({
      id: 'kontoutdrag',
      label: sv('Kontoutdrag för alla konton'),
      help: sv('Från första till sista dagen förra månaden.'),
      max: 20,
    }),
    {
      id: 'ovrigt',
      type: 'checkboxes',
      label: sv('Övriga tillgångar'),
      required: false,
      choices: [
        ...choices({
          fordon: 'Bil eller annat fordon',
          bostad: 'Bostad eller fastighet',
          aktier: 'Aktier eller fonder',
          krypto: 'Kryptotillgångar',
        }),
        exclusiveChoice('inget', 'Inget av detta'),
      ],
    },
    {
      id: 'ovrigttext',
      type: 'long-text',
      label: sv('Beskriv tillgångarna och vad de är värda'),
      maxLength: 1000,
      visibleWhen: all(isAnswered('ovrigt'), not(includes('ovrigt', 'inget'))),
    },
  ],
};
