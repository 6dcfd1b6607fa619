import type { ErrandStatus } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';

export const statuses: ErrandStatus[] = [
  status(
    'inkommen',
    'submitted',
    'Inkommen',
    'Vi har fått er ansökan. En handläggare går igenom den och skickar faktura på avgiften.',
    'Skapa faktura och utse handläggare.',
  ),
  status(
    'vantar-pa-underskrifter',
    'waiting_for_signature',
    'Väntar på underskrifter',
    'Vi har kontaktat dem som tecknar firman och väntar på att alla godkänner ansökan.',
    'Påminn firmatecknare efter 7 dagar.',
  ),
  status(
    'vantar-pa-betalning',
    'waiting_for_payment',
    'Väntar på betalning',
    'Ni har fått en faktura på ansökningsavgiften. Vi börjar utreda när den är betald.',
    'Bevaka betalningen.',
  ),
  status(
    'komplettering-begard',
    'waiting_for_completion',
    'Komplettering begärd',
    'Vi behöver något mer från er. I meddelandet står vad och när vi senast behöver det.',
    'Ange vad som saknas och sista dag.',
  ),
  status(
    'remiss',
    'in_progress',
    'Remiss hos andra myndigheter',
    'Vi har frågat Polisen, Skatteverket, Kronofogden och räddningstjänsten. Svaren tar normalt en månad.',
    'Bevaka remissvar.',
  ),
  status(
    'kunskapsprov',
    'in_progress',
    'Kunskapsprov bokat',
    'Ni har fått en tid för kunskapsprovet. Tid och plats står i meddelandet.',
    'För in provresultatet.',
  ),
  status(
    'forslag-till-beslut',
    'in_progress',
    'Förslag till beslut i nämnd',
    'Utredningen är klar. Nämnden beslutar på sitt nästa möte.',
    'Kommunicera utredningen före nämnd.',
  ),
  status(
    'beviljat',
    'closed',
    'Beviljat',
    'Ni har fått serveringstillstånd. Tillståndsbeviset finns i beslutet.',
    'Utfärda tillståndsbevis.',
  ),
  status(
    'avslag',
    'closed',
    'Avslag',
    'Ni har fått avslag. I beslutet står varför, och hur ni överklagar till förvaltningsrätten.',
    'Expediera beslut med överklagandehänvisning.',
  ),
  status(
    'avskrivet',
    'closed',
    'Avskrivet',
    'Ärendet är avslutat utan beslut, till exempel för att ni tagit tillbaka ansökan.',
    'Skriv av ärendet.',
  ),
];
