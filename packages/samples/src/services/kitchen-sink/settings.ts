import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Provtjänst med alla frågetyper'),
  summary: sv('Visar varje slags fråga som en e-tjänst kan ha. Inget du skickar in leder till något.'),
  description: [
    sv('Här kan du prova hur en e-tjänst fungerar utan att det blir ett riktigt ärende.'),
    sv('Den som bygger e-tjänster kan se hur frågor, regler och beräkningar beter sig.'),
  ],
  category: 'Övrigt',
  audience: sv('Den som vill prova'),
  searchWords: ['test', 'demo', 'prova', 'exempel'],
  login: 'optional',
  signing: 'none',
  checklist: [sv('Valfri fil att prova med')],
  minutesToComplete: 15,
  processingTime: sv('Ärendet handläggs inte.'),
  personalData: {
    purpose: sv('Att visa hur en e-tjänst fungerar.'),
    legalGround: sv('Kommunen ska ge service och vägledning. Det är en uppgift av allmänt intresse.'),
    retention: sv('Ärendet gallras efter 30 dagar.'),
  },
  retentionDays: 30,
  statuses: [
    status('inkommen', 'submitted', 'Inkommen', 'Provärendet har kommit in. Ingen handlägger det.', 'Prov.'),
    status('pagar', 'in_progress', 'Pågår', 'Någon provar att handlägga ärendet.', 'Prov.'),
    status(
      'komplettering',
      'waiting_for_completion',
      'Väntar på komplettering',
      'Någon provar att fråga dig om mer.',
      'Prov.',
    ),
    status(
      'underskrift',
      'waiting_for_signature',
      'Väntar på underskrift',
      'Någon provar att vänta på en underskrift.',
      'Prov.',
    ),
    status(
      'betalning',
      'waiting_for_payment',
      'Väntar på betalning',
      'Någon provar att vänta på en betalning.',
      'Prov.',
    ),
    status('avslutad', 'closed', 'Avslutad', 'Provärendet är avslutat och gallras efter 30 dagar.', 'Prov.'),
  ],
  receiptText: sv('Tack för att du provade. Ärendet handläggs inte.'),
  handlerGroup: 'kontaktcenter',
};
