import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { all, is, isEmpty, isNo } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const applicant: Step = {
  id: 'vemAnsoker',
  title: sv('Vem ansöker'),
  questions: [
    {
      id: 'roll',
      type: 'radio',
      label: sv('Du ansöker som'),
      choices: choices({
        privatperson: 'Privatperson',
        foretag: 'Företag eller förening',
        ombud: 'Ombud med fullmakt',
      }),
    },
    {
      id: 'kontakt',
      type: 'contact',
      label: sv('Dina kontaktuppgifter'),
      help: sv('Namn och personnummer hämtas från inloggningen.'),
      prefill: true,
    },
    {
      id: 'org',
      type: 'organisation-contact',
      label: sv('Företagets eller föreningens uppgifter'),
      visibleWhen: is('roll', 'foretag'),
    },
    attachments({
      id: 'fullmakt',
      label: sv('Fullmakt'),
      help: sv('Fullmakten ska vara undertecknad av den du företräder.'),
      max: 1,
      visibleWhen: is('roll', 'ombud'),
    }),
    {
      id: 'agare',
      type: 'yes-no',
      label: sv('Är du ensam ägare till fastigheten?'),
      help: sv('Är du ombud? Svara för den du företräder.'),
    },
    {
      id: 'medsokande',
      type: 'repeating-group',
      label: sv('Övriga ägare'),
      help: sv(
        'Det går inte att skriva under flera tillsammans här än. Vi kontaktar de andra ägarna och ber dem godkänna ansökan.',
      ),
      rowName: sv('Ägare'),
      minRows: 1,
      maxRows: 6,
      visibleWhen: isNo('agare'),
      questions: [
        { id: 'medsokandeNamn', type: 'text', label: sv('Namn') },
        { id: 'medsokandePersonnummer', type: 'personal-number', label: sv('Personnummer') },
        { id: 'medsokandeEpost', type: 'email', label: sv('E-postadress'), required: false },
        { id: 'medsokandeMobil', type: 'phone', label: sv('Mobilnummer'), required: false },
      ],
      checks: [
        {
          id: 'medsokandeNas',
          questions: ['medsokandeEpost', 'medsokandeMobil'],
          invalidWhen: all(isEmpty('medsokandeEpost'), isEmpty('medsokandeMobil')),
          message: sv('Fyll i ägarens e-postadress eller mobilnummer, så att vi kan nå hen.'),
        },
      ],
    },
    {
      id: 'faktura',
      type: 'radio',
      label: sv('Vem ska betala avgiften?'),
      choices: choices({ jag: 'Jag som söker', annan: 'Någon annan' }),
    },
    {
      id: 'fakturamottagare',
      type: 'contact',
      label: sv('Fakturamottagare'),
      visibleWhen: is('faktura', 'annan'),
    },
  ],
};
