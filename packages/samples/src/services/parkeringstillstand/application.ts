import type { Step } from '@handslag/form-engine';
import { attachments } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { answer, is, isYes, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const application: Step = {
  id: 'ansokanGaller',
  title: sv('Ansökan gäller'),
  questions: [
    {
      id: 'typ',
      type: 'radio',
      label: sv('Vad vill du göra?'),
      choices: choices({
        forsta: 'Söka för första gången',
        fornya: 'Förnya tillstånd',
        ersatta: 'Ersätta förlorat eller stulet kort',
      }),
    },
    {
      id: 'for',
      type: 'radio',
      label: sv('Vem gäller ansökan?'),
      choices: choices({ mig: 'Mig själv', barn: 'Mitt barn', foretrader: 'Någon jag företräder' }),
    },
    {
      id: 'barn',
      type: 'group',
      label: sv('Ditt barn'),
      visibleWhen: is('for', 'barn'),
      questions: [
        { id: 'barnNamn', type: 'text', label: sv('Barnets namn') },
        { id: 'barnPersonnummer', type: 'personal-number', label: sv('Barnets personnummer') },
      ],
    },
    {
      id: 'huvudman',
      type: 'group',
      label: sv('Personen du företräder'),
      visibleWhen: is('for', 'foretrader'),
      questions: [
        { id: 'huvudmanNamn', type: 'text', label: sv('Personens namn') },
        { id: 'huvudmanPersonnummer', type: 'personal-number', label: sv('Personens personnummer') },
        { id: 'huvudmanAdress', type: 'address', label: sv('Personens adress') },
        { id: 'huvudmanTelefon', type: 'phone', label: sv('Personens telefonnummer'), required: false },
      ],
    },
    attachments({
      id: 'forordnande',
      label: sv('Förordnande eller fullmakt'),
      help: sv(
        'God man och förvaltare lägger till sitt förordnande. Andra lägger till en undertecknad fullmakt.',
      ),
      max: 2,
      visibleWhen: is('for', 'foretrader'),
    }),
    { id: 'kontakt', type: 'contact', label: sv('Dina kontaktuppgifter'), prefill: true },
    {
      id: 'nuvarande',
      type: 'group',
      label: sv('Nuvarande tillstånd'),
      visibleWhen: is('typ', 'fornya'),
      questions: [
        {
          id: 'kortnummer',
          type: 'text',
          label: sv('Kortets nummer'),
          help: sv('Står på kortets framsida.'),
          maxLength: 40,
        },
        { id: 'giltigTill', type: 'date', label: sv('Sista giltighetsdag') },
      ],
    },
    {
      id: 'andrat',
      type: 'yes-no',
      label: sv('Har något förändrats sedan förra beslutet?'),
      visibleWhen: is('typ', 'fornya'),
    },
    {
      id: 'andratInfo',
      type: 'information',
      label: sv('Berätta om förändringen'),
      text: sv('Skriv vad som har förändrats när du beskriver svårigheterna längre fram.'),
      visibleWhen: isYes('andrat'),
    },
    {
      id: 'polis',
      type: 'text',
      label: sv('Diarienummer för polisanmälan'),
      help: sv('Börjar ofta med 5000-K. Du får det av Polisen när du anmäler.'),
      maxLength: 40,
      visibleWhen: is('typ', 'ersatta'),
    },
    {
      id: 'hur',
      type: 'long-text',
      label: sv('Hur försvann kortet?'),
      maxLength: 1000,
      visibleWhen: is('typ', 'ersatta'),
    },
  ],
  checks: [
    {
      id: 'barnetArBarn',
      questions: ['barnPersonnummer'],
      invalidWhen: moreThan({ ageFrom: answer('barnPersonnummer') }, value(17)),
      message: sv(
        'Barnet har fyllt 18 år. Välj "Någon jag företräder" i stället, eller kontrollera personnumret.',
      ),
    },
  ],
};
