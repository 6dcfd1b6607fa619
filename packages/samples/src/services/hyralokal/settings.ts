import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Boka och hyr lokal eller idrottshall'),
  summary: sv('Skicka en förfrågan om idrottshall, möteslokal, festlokal eller utomhusplan.'),
  description: [
    sv(
      'Du berättar vilken lokal och vilken tid du vill ha. Vi kontrollerar om den är ledig och svarar inom tre arbetsdagar.',
    ),
    sv('Bokningen gäller först när vi har bekräftat den.'),
    sv('Den som ansvarar på plats behöver ha fyllt 18 år, och 20 år i en festlokal.'),
  ],
  category: 'Kultur och fritid',
  audience: sv('Föreningar, privatpersoner och företag'),
  searchWords: [
    'boka hall',
    'gymnastiksal',
    'sporthall',
    'lokalbokning',
    'festlokal',
    'fotbollsplan',
    'hyra sal',
    'träningstid',
    'möteslokal',
  ],
  login: 'required',
  signing: 'none',
  draftPolicy: { kind: 'session' },
  checklist: [sv('E-legitimation'), sv('Organisationsnummer, om ni hyr som förening eller företag')],
  minutesToComplete: 10,
  processingTime: sv('Du får svar inom 3 arbetsdagar.'),
  processingWorkingDays: 3,
  cost: sv('Från 80 till 600 kronor i timmen. Priset räknas ut när du har fyllt i.'),
  personalData: {
    purpose: sv('Vi använder uppgifterna för att boka lokalen, ta betalt och kontakta den som ansvarar.'),
    legalGround: sv('Uppgifterna behövs för avtalet om hyra.'),
    retention: sv('Fakturaunderlag sparas i 7 år. Övrigt gallras efter 1 år.'),
    recipients: sv('Vaktmästaren som öppnar lokalen.'),
  },
  retentionDays: 2555,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Förfrågan inkommen',
      'Vi har fått din förfrågan och kontrollerar om lokalen är ledig. Du får svar inom 3 arbetsdagar.',
      'Kontrollera kalendern och villkoren.',
    ),
    status(
      'vantar-pa-betalning',
      'waiting_for_payment',
      'Väntar på betalning',
      'Lokalen är reserverad åt dig. Bokningen gäller när du har betalat.',
      'Bevaka betalningen. Släpp tiden efter 10 dagar.',
    ),
    status(
      'bekraftad',
      'in_progress',
      'Bekräftad',
      'Lokalen är bokad. I meddelandet står hur du kommer in.',
      'Meddela vaktmästaren.',
    ),
    status('genomford', 'closed', 'Genomförd', 'Tack för att du hyrde. Bokningen är klar.', 'Klart.'),
    status(
      'avbokad',
      'closed',
      'Avbokad',
      'Bokningen är avbokad. Avbokade du i god tid behöver du inte betala.',
      'Släpp tiden och kontrollera avgiften.',
    ),
    status(
      'avslag',
      'closed',
      'Nej till förfrågan',
      'Vi kunde inte hyra ut lokalen den här tiden. I meddelandet står varför, och ofta ett annat förslag.',
      'Ge gärna ett annat förslag.',
    ),
  ],
  receiptText: sv('Vi har fått din förfrågan. Bokningen gäller först när vi har bekräftat den.'),
  handlerGroup: 'kultur-och-fritid',
};
