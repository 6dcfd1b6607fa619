import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

const appeal = `Du kan överklaga beslutet om du inte är nöjd med det. Skriv till förvaltningsrätten, men skicka överklagandet till kommunen. Adressen står under Kontakt.

Skriv vilket beslut du överklagar och ange ärendenumret. Skriv hur du vill att beslutet ska ändras och varför. Skriv också ditt namn, din adress och ditt telefonnummer.

Överklagandet ska ha kommit in till kommunen inom tre veckor från den dag då du fick del av beslutet. Kommunen prövar om det kom in i tid och om beslutet ska ändras. Ändras det inte som du vill skickar kommunen överklagandet vidare till förvaltningsrätten.`;

export const settings: EServiceSettings = {
  name: sv('Ansök om skolskjuts'),
  summary: sv('För elever som har lång eller farlig väg till skolan, eller behöver skjuts av andra skäl.'),
  description: [
    sv(
      'Kommunen ordnar skolskjuts för elever som behöver det på grund av vägens längd, trafiken, en funktionsnedsättning eller något annat särskilt skäl.',
    ),
    sv('Bor eleven växelvis hos två vårdnadshavare kontaktar vi den andra vårdnadshavaren.'),
    sv('Har eleven skyddade personuppgifter? Ring kommunens växel i stället.'),
  ],
  category: 'Barn och utbildning',
  audience: sv('Vårdnadshavare'),
  searchWords: [
    'skolbuss',
    'skoltaxi',
    'busskort',
    'elevresa',
    'lång skolväg',
    'farlig skolväg',
    'växelvis boende',
  ],
  login: 'required',
  signing: 'none',
  checklist: [
    sv('E-legitimation'),
    sv('Elevens skola och årskurs'),
    sv('Läkarintyg eller skolans utlåtande, om eleven har en funktionsnedsättning eller sjukdom'),
    sv('Schema, om eleven bor växelvis på ett ovanligt sätt'),
  ],
  minutesToComplete: 12,
  processingTime: sv(
    'Du får normalt beslut inom 3 veckor. Söker du till hösten efter den 30 april kan det ta längre tid.',
  ),
  processingWorkingDays: 15,
  cost: sv('Skolskjuts är gratis.'),
  personalData: {
    purpose: sv(
      'Vi använder uppgifterna för att avgöra om eleven har rätt till skolskjuts och för att planera resorna.',
    ),
    legalGround: sv('Att besluta om skolskjuts är myndighetsutövning enligt skollagen.'),
    retention: sv('Ansökan gallras 2 år efter läsårets slut.'),
    recipients: sv('Skolan och företaget som kör får det de behöver för resan.'),
  },
  retentionDays: 730,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått din ansökan. En handläggare går igenom den inom en vecka.',
      'Utse handläggare.',
    ),
    status(
      'vantar-pa-vardnadshavare',
      'waiting_for_signature',
      'Väntar på den andra vårdnadshavaren',
      'Vi har kontaktat den andra vårdnadshavaren och väntar på ett svar.',
      'Påminn efter 7 dagar.',
    ),
    status(
      'under-utredning',
      'in_progress',
      'Under utredning',
      'Vi mäter vägen och bedömer skälen. Du får beslut inom 3 veckor från att ansökan är komplett.',
      'Mät gångväg och bedöm trafikfara.',
    ),
    status(
      'vantar-pa-komplettering',
      'waiting_for_completion',
      'Väntar på komplettering',
      'Vi behöver något mer från dig. I meddelandet står vad och när vi senast behöver det.',
      'Ange vad som saknas och sista dag.',
    ),
    status(
      'beviljad',
      'closed',
      'Beviljad',
      'Eleven får skolskjuts. I beslutet står från och med när, och var bussen stannar.',
      'Meddela trafikplaneringen.',
    ),
    status(
      'delvis-beviljad',
      'closed',
      'Delvis beviljad',
      'Eleven får skolskjuts en del av tiden. I beslutet står när, och hur du överklagar resten.',
      'Meddela trafikplaneringen. Skicka överklagandehänvisning.',
    ),
    status(
      'avslag',
      'closed',
      'Avslag',
      'Du har fått avslag. I beslutet står varför, och hur du överklagar.',
      'Expediera beslut med överklagandehänvisning.',
    ),
  ],
  receiptText: sv('Vi har fått din ansökan om skolskjuts. Du kan följa ärendet under Mina ärenden.'),
  handlerGroup: 'barn-och-utbildning',
  decisions: {
    outcomes: [
      { id: 'bifall', name: sv('Bifall'), appealable: false },
      { id: 'delvis-bifall', name: sv('Delvis bifall'), appealable: true },
      { id: 'avslag', name: sv('Avslag'), appealable: true },
    ],
    appeal: sv(appeal),
  },
  messageTemplates: [
    {
      id: 'utlatande-saknas',
      name: 'Utlåtande saknas',
      text: 'Hej!\n\nFör att vi ska kunna bedöma ansökan behöver vi ett utlåtande från läkare eller från skolan. Av det behöver det framgå varför eleven inte kan gå eller cykla till skolan.',
    },
    {
      id: 'vagen-mats',
      name: 'Vi mäter vägen',
      text: 'Hej!\n\nVi mäter nu elevens väg till skolan och bedömer trafiken längs den. När det är klart får du ett beslut.',
    },
    {
      id: 'annan-vardnadshavare',
      name: 'Vi väntar på den andra vårdnadshavaren',
      text: 'Hej!\n\nVi har kontaktat den andra vårdnadshavaren och väntar på ett svar. Du behöver inte göra något nu.',
    },
  ],
};
