import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Få hjälp med en e-tjänst'),
  summary: sv('Berätta vad som inte fungerar, så hjälper vi dig. Du behöver inte logga in.'),
  description: [
    sv('Går det inte att logga in, ladda upp en fil eller komma vidare? Beskriv problemet här.'),
    sv(
      'Du behöver inte logga in och inte säga vem du är. Vill du ha svar lämnar du e-post eller telefonnummer.',
    ),
  ],
  category: 'Kommun och politik',
  audience: sv('Alla'),
  searchWords: [
    'support',
    'hjälp',
    'felmeddelande',
    'problem',
    'logga in',
    'BankID fungerar inte',
    'Net iD',
    'teknisk hjälp',
    'sparades inte',
  ],
  login: 'none',
  signing: 'none',
  draftPolicy: { kind: 'session' },
  checklist: [],
  minutesToComplete: 5,
  processingTime: sv('Du får ett första svar inom 1 arbetsdag.'),
  processingWorkingDays: 1,
  personalData: {
    purpose: sv('Vi använder uppgifterna för att förstå problemet och svara dig.'),
    legalGround: sv('Kommunen ska ge service och vägledning. Det är en uppgift av allmänt intresse.'),
    retention: sv('Ärendet gallras efter 6 månader.'),
    recipients: sv('Leverantören av e-tjänsten får se beskrivningen om felet ligger hos dem.'),
  },
  retentionDays: 183,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått din fråga. Vill du ha svar hör vi av oss inom 1 arbetsdag.',
      'Svara eller fördela inom 1 arbetsdag.',
    ),
    status(
      'under-felsokning',
      'in_progress',
      'Under felsökning',
      'Vi försöker förstå vad som har hänt. Du behöver inte göra något.',
      'Försök återskapa felet.',
    ),
    status(
      'vantar-pa-svar',
      'waiting_for_completion',
      'Väntar på svar från dig',
      'Vi behöver veta mer för att kunna hjälpa dig. Läs meddelandet från oss och svara.',
      'Avsluta om inget svar kommit på 14 dagar.',
    ),
    status(
      'skickad-till-leverantor',
      'in_progress',
      'Skickad till leverantör',
      'Felet finns hos den som levererar tjänsten. De arbetar med det och vi bevakar svaret.',
      'Bevaka leverantörens svar.',
    ),
    status(
      'lost',
      'closed',
      'Löst',
      'Problemet är löst. Är något fortfarande fel? Skriv till oss igen.',
      'Klart.',
    ),
    status(
      'kant-fel',
      'closed',
      'Känt fel',
      'Felet är känt och flera har drabbats. Följ driftmeddelandet på startsidan, där står när det är löst.',
      'Hänvisa till driftmeddelandet.',
    ),
  ],
  receiptText: sv('Vi har fått din fråga. Vill du ha svar hör vi av oss inom 1 arbetsdag.'),
  handlerGroup: 'kontaktcenter',
};
