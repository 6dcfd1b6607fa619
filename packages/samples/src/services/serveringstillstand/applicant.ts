import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { is } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const applicant: Step = {
  id: 'sokande',
  title: sv('Sökande'),
  questions: [
    { id: 'org', type: 'organisation-contact', label: sv('Företag eller förening') },
    {
      id: 'form',
      type: 'radio',
      label: sv('Organisationsform'),
      choices: choices({
        aktiebolag: 'Aktiebolag',
        handelsbolag: 'Handels- eller kommanditbolag',
        enskild: 'Enskild firma',
        forening: 'Ideell förening',
      }),
    },
    { id: 'kontakt', type: 'contact', label: sv('Kontaktperson'), prefill: true },
    attachments({
      id: 'stadgar',
      label: sv('Stadgar, verksamhetsberättelse och protokoll'),
      help: sv('Protokollet ska visa vem som får företräda föreningen.'),
      visibleWhen: is('form', 'forening'),
    }),
    {
      id: 'firmatecknare',
      type: 'repeating-group',
      label: sv('Fler som tecknar firman'),
      help: sv(
        'Lägg till dem som tecknar firman tillsammans med dig. De får ett mejl och skriver under med sin e-legitimation.',
      ),
      rowName: sv('Firmatecknare'),
      minRows: 0,
      maxRows: 5,
      required: false,
      questions: [
        {
          id: 'firmatecknaren',
          type: 'contact',
          label: sv('Firmatecknaren'),
          fields: ['name', 'personalNumber', 'email'],
        },
      ],
    },
  ],
};
