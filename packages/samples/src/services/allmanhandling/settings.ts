import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Begär ut allmän handling'),
  summary: sv('Be om att få läsa kommunens handlingar. Du behöver inte säga vem du är.'),
  description: [
    sv(
      'Alla har rätt att läsa det som är offentligt hos kommunen. Du behöver inte logga in, säga vem du är eller varför du frågar.',
    ),
    sv(
      'Innan vi lämnar ut något prövar vi om det innehåller uppgifter som är hemliga enligt lag. Får du inte allt kan du begära ett beslut och överklaga.',
    ),
  ],
  category: 'Kommun och politik',
  audience: sv('Alla'),
  searchWords: [
    'offentlig handling',
    'offentlighetsprincipen',
    'diarium',
    'protokoll',
    'kopia av beslut',
    'utlämnande',
    'arkiv',
    'insyn',
  ],
  login: 'none',
  signing: 'none',
  draftPolicy: { kind: 'session' },
  checklist: [],
  minutesToComplete: 3,
  processingTime: sv(
    'Enkla frågor svarar vi på samma eller nästa arbetsdag. Är det mycket att gå igenom säger vi till.',
  ),
  processingWorkingDays: 1,
  cost: sv(
    'Upp till 9 sidor är gratis. Är det fler tar vi betalt för papperskopior enligt taxan, och frågar dig först.',
  ),
  personalData: {
    purpose: sv('Vi använder uppgifterna för att hitta handlingen och lämna ut den till dig.'),
    legalGround: sv('Tryckfrihetsförordningen ger alla rätt att ta del av allmänna handlingar.'),
    retention: sv(
      'Begäran gallras efter ett år. Kontaktuppgifter du lämnat frivilligt raderas när ärendet är klart.',
    ),
  },
  retentionDays: 365,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått din begäran och börjar leta så snart vi kan, oftast samma dag.',
      'Skyndsamt: samma eller nästa arbetsdag.',
    ),
    status(
      'eftersoks',
      'in_progress',
      'Eftersöks',
      'Vi letar efter handlingen. Du behöver inte göra något.',
      'Sök i diarium och arkiv.',
    ),
    status(
      'sekretessprovning',
      'in_progress',
      'Sekretessprövning',
      'Vi har hittat handlingen och går igenom om något i den är hemligt enligt lag.',
      'Pröva sida för sida.',
    ),
    status(
      'precisering',
      'waiting_for_completion',
      'Fråga till dig om precisering',
      'Vi behöver veta mer om vad du letar efter. Svara på vår fråga, så fortsätter vi.',
      'Fråga om handlingen, aldrig om vem eller varför.',
    ),
    status(
      'utlamnad',
      'closed',
      'Utlämnad',
      'Du har fått handlingen på det sätt du valde.',
      'Radera kontaktuppgifter.',
    ),
    status(
      'utlamnad-med-maskning',
      'closed',
      'Utlämnad med maskning',
      'Du har fått handlingen, men en del är dolt. Du kan begära ett skriftligt beslut, som går att överklaga.',
      'Upplys om rätten till beslut.',
    ),
    status(
      'avslag',
      'closed',
      'Avslag',
      'Du har fått ett beslut om att handlingen inte lämnas ut. I beslutet står hur du överklagar.',
      'Skicka beslut med överklagandehänvisning.',
    ),
    status(
      'finns-inte',
      'closed',
      'Handlingen finns inte',
      'Vi har letat men kommunen har ingen sådan handling.',
      'Klart.',
    ),
  ],
  receiptText: sv(
    'Vi har fått din begäran. Spara ärendenumret och koden, så kan du följa den utan att säga vem du är.',
  ),
  handlerGroup: 'kansli',
};
