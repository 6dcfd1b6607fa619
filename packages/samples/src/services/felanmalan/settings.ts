import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Felanmäl gata, park, belysning eller vatten'),
  summary: sv('Berätta om hål i vägen, trasiga lampor, klotter, läckor och annat som behöver lagas.'),
  description: [
    sv(
      'Här anmäler du fel på det som kommunen sköter utomhus: gator, gångvägar, parker, lekplatser, belysning, vatten och avlopp.',
    ),
    sv('Du behöver inte logga in. Loggar du in kan du följa anmälan under Mina ärenden.'),
    sv('Är det fara för liv? Ring 112.'),
  ],
  category: 'Trafik och utemiljö',
  audience: sv('Alla'),
  searchWords: [
    'gatlykta',
    'lyktstolpe',
    'hål i vägen',
    'potthål',
    'halka',
    'snö',
    'klotter',
    'skräp',
    'lekplats',
    'vattenläcka',
    'avlopp',
    'vägskylt',
    'nedfallet träd',
  ],
  login: 'optional',
  signing: 'none',
  draftPolicy: { kind: 'session' },
  checklist: [],
  minutesToComplete: 4,
  processingTime: sv(
    'Akuta fel börjar vi åtgärda inom 2 timmar. Annars får du ett första svar inom 2 arbetsdagar.',
  ),
  processingWorkingDays: 2,
  cost: sv('Det kostar inget att anmäla.'),
  personalData: {
    purpose: sv(
      'Vi använder uppgifterna för att hitta och laga felet, och för att svara dig om du vill det.',
    ),
    legalGround: sv(
      'Kommunen sköter gator, parker, vatten och avlopp. Det är en uppgift av allmänt intresse.',
    ),
    retention: sv(
      'Anmälan gallras 2 år efter att den avslutats. E-postadress och mobilnummer raderas när ärendet är avslutat.',
    ),
    recipients: sv('Entreprenören som lagar felet får se platsen, beskrivningen och bilderna.'),
  },
  retentionDays: 730,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått din anmälan. Vi läser den och avgör hur bråttom det är, senast inom 2 arbetsdagar.',
      'Bedöm hur bråttom det är och om felet är kommunens.',
    ),
    status(
      'skickad-till-entreprenor',
      'in_progress',
      'Skickad till entreprenör',
      'Den som lagar felet har fått uppdraget. Du behöver inte göra något.',
      'Invänta återrapport från entreprenören.',
    ),
    status(
      'planerad-atgard',
      'in_progress',
      'Planerad åtgärd',
      'Vi har planerat in arbetet. Det kan dröja om felet inte är farligt.',
      'Ange vecka i meddelandet till anmälaren.',
    ),
    status(
      'atgardat',
      'closed',
      'Åtgärdat',
      'Felet är lagat. Är något fortfarande fel? Gör en ny anmälan.',
      'Klart.',
    ),
    status(
      'inte-kommunens-ansvar',
      'closed',
      'Inte kommunens ansvar',
      'Någon annan än kommunen ansvarar för platsen. I meddelandet står vem vi har skickat anmälan vidare till.',
      'Skriv i meddelandet vem som ansvarar och att anmälan är vidarebefordrad.',
    ),
    status(
      'dubblett',
      'closed',
      'Redan anmält',
      'Någon annan hade redan anmält samma fel. Det arbetet fortsätter, så du behöver inte anmäla igen.',
      'Hänvisa till den första anmälans nummer.',
    ),
  ],
  receiptText: sv('Tack för din anmälan. Vi läser den inom 2 arbetsdagar, snabbare om någon kan skada sig.'),
  handlerGroup: 'gata-och-park',
};
