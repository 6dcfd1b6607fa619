import type { ErrandStatus } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';

export const statuses: ErrandStatus[] = [
  status(
    'inkommen',
    'submitted',
    'Inkommen',
    'Vi har fått din ansökan. Inom en vecka utser vi en handläggare som går igenom handlingarna.',
    'Registrera, utse handläggare och kontrollera avgift.',
  ),
  status(
    'vantar-pa-medsokande',
    'waiting_for_signature',
    'Väntar på medsökande',
    'Vi har kontaktat de andra ägarna och väntar på att de godkänner ansökan.',
    'Påminn medsökande efter 7 dagar.',
  ),
  status(
    'registrerad',
    'in_progress',
    'Registrerad – handläggare utsedd',
    'En handläggare går igenom dina handlingar. Saknas något hör vi av oss inom tre veckor.',
    'Gör mottagningskontroll inom tre veckor.',
  ),
  status(
    'vantar-pa-komplettering',
    'waiting_for_completion',
    'Väntar på komplettering',
    'Vi behöver något mer från dig. I meddelandet står vad och när vi senast behöver det. Handläggningstiden räknas när allt har kommit in.',
    'Ange vad som saknas och sista dag.',
  ),
  status(
    'komplett',
    'in_progress',
    'Komplett – utredning pågår',
    'Ansökan är komplett. Du får beslut inom 10 veckor, eller inom 4 veckor om det är en anmälan.',
    'Beräkna sista beslutsdag från kompletteringsdatum.',
  ),
  status(
    'grannar-hors',
    'in_progress',
    'Grannar hörs',
    'Grannarna har fått ansökan och kan säga vad de tycker. Det tar normalt två till tre veckor.',
    'Bevaka sista svarsdag.',
  ),
  status(
    'lov-beviljat',
    'closed',
    'Beslut fattat – lov beviljat',
    'Du har fått lov. Vänta med att börja tills du också har fått startbesked. Beslutet kan överklagas av grannar.',
    'Expediera beslut och kungör.',
  ),
  status(
    'avslag',
    'closed',
    'Beslut fattat – avslag',
    'Du har fått avslag. I beslutet står varför, och hur du överklagar.',
    'Expediera beslut med överklagandehänvisning.',
  ),
  status(
    'atertagen',
    'closed',
    'Återtagen av sökande',
    'Du har tagit tillbaka ansökan och ärendet är avslutat.',
    'Skriv av ärendet.',
  ),
];
