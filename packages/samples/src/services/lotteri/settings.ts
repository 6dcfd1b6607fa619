import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Registrera föreningens lotterier'),
  summary: sv('För ideella föreningar och trossamfund som vill sälja lotter i kommunen.'),
  description: [
    sv(
      'En registrering gäller i högst fem år. Under den tiden kan föreningen ordna flera lotterier för sitt allmännyttiga ändamål.',
    ),
    sv(
      'Lotterierna ska bara säljas i kommunen. Vill ni sälja i flera kommuner vänder ni er till Spelinspektionen.',
    ),
    sv('Ni betalar registreringsavgiften mot faktura.'),
  ],
  category: 'Företag och tillstånd',
  audience: sv('Ideella föreningar och registrerade trossamfund'),
  searchWords: [
    'lotter',
    'lotteritillstånd',
    'bingo',
    'tombola',
    'förening',
    'lottförsäljning',
    'registreringslotteri',
    'insamling',
  ],
  login: 'required',
  signing: 'applicant',
  checklist: [
    sv('E-legitimation'),
    sv('Protokollsutdrag med beslut om lotterierna'),
    sv('Stadgar'),
    sv('Verksamhetsberättelse'),
    sv('Resultat- och balansräkning'),
    sv('Revisionsberättelse'),
  ],
  minutesToComplete: 20,
  processingTime: sv('Ni får normalt besked inom 4 veckor.'),
  processingWorkingDays: 20,
  cost: sv('300 kronor. Ni får en faktura när ansökan har kommit in.'),
  personalData: {
    purpose: sv('Vi använder uppgifterna för att registrera lotterierna och kontakta dem som ansvarar.'),
    legalGround: sv('Att registrera lotterier är myndighetsutövning enligt spellagen.'),
    retention: sv('Ärendet gallras 2 år efter att registreringen gått ut.'),
    recipients: sv('Kontrollanten som kommunen utser.'),
  },
  retentionDays: 730,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått er ansökan. Fakturan på avgiften kommer inom en vecka.',
      'Skapa faktura och utse handläggare.',
    ),
    status(
      'vantar-pa-betalning',
      'waiting_for_payment',
      'Väntar på betalning',
      'Ni har fått en faktura. Vi börjar handlägga när den är betald.',
      'Bevaka betalningen.',
    ),
    status(
      'handlaggs',
      'in_progress',
      'Handläggs',
      'Vi går igenom handlingarna och utser en kontrollant.',
      'Granska handlingar och utse kontrollant.',
    ),
    status(
      'vantar-pa-komplettering',
      'waiting_for_completion',
      'Väntar på komplettering',
      'Vi behöver något mer från er. I meddelandet står vad och när vi senast behöver det.',
      'Ange vad som saknas och sista dag.',
    ),
    status(
      'registrerad',
      'closed',
      'Registrerad',
      'Lotterierna är registrerade. I beslutet står till och med när, och hur ni redovisar.',
      'Ange sista dag för registreringen.',
    ),
    status(
      'avslag',
      'closed',
      'Avslag',
      'Ni har fått avslag. I beslutet står varför, och hur ni överklagar till förvaltningsrätten.',
      'Expediera beslut med överklagandehänvisning.',
    ),
  ],
  receiptText: sv('Vi har fått er ansökan. Vänta med att sälja lotter tills ni har fått besked.'),
  handlerGroup: 'tillstand',
};
