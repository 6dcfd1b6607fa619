import type { ErrandStatus } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';

export const statuses: ErrandStatus[] = [
  status(
    'inkommen',
    'submitted',
    'Inkommen',
    'Vi har fått din ansökan. En handläggare går igenom den inom två veckor.',
    'Utse handläggare.',
  ),
  status(
    'under-granskning',
    'in_progress',
    'Under granskning',
    'Vi kontrollerar att allt som behövs har kommit in.',
    'Kontrollera intyg, foto och eventuellt förordnande.',
  ),
  status(
    'vantar-pa-komplettering',
    'waiting_for_completion',
    'Väntar på komplettering',
    'Vi behöver något mer. I meddelandet står vad och när vi senast behöver det.',
    'Ange vad som saknas och sista dag.',
  ),
  status(
    'under-utredning',
    'in_progress',
    'Under utredning',
    'Vi bedömer din rätt till tillstånd. Ibland ringer vi dig eller läkaren.',
    'Bedöm gångförmåga och varaktighet.',
  ),
  status(
    'internt-samrad',
    'in_progress',
    'Under utredning',
    'Vi bedömer din rätt till tillstånd. Ibland ringer vi dig eller läkaren.',
    'Internt samråd med förtroendeläkare. Sökande ser Under utredning.',
  ),
  status(
    'beviljad',
    'in_progress',
    'Beslutad – beviljad',
    'Du har fått tillstånd. Nu beställer vi kortet.',
    'Expediera beslut och beställ kort.',
  ),
  status(
    'kort-tillverkas',
    'in_progress',
    'Kort tillverkas och skickas',
    'Kortet kommer med posten inom ungefär en vecka.',
    'Invänta leveransbesked.',
  ),
  status(
    'avslutad',
    'closed',
    'Avslutad',
    'Ärendet är klart. Ansök om förnyelse i god tid, gärna två månader innan kortet går ut.',
    'Klart.',
  ),
  status(
    'avslag',
    'closed',
    'Avslag',
    'Du har fått avslag. I beslutet står varför, och hur du överklagar till länsstyrelsen.',
    'Expediera beslut med överklagandehänvisning.',
  ),
  status(
    'overklagat',
    'in_progress',
    'Beslut överklagat',
    'Vi har skickat ditt överklagande till länsstyrelsen, som nu prövar beslutet.',
    'Pröva om överklagandet kom i tid och skicka vidare.',
  ),
];
