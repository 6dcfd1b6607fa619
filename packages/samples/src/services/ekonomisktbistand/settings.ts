import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Återansök om ekonomiskt bistånd'),
  summary: sv('För dig som redan har kontakt med oss och söker ekonomiskt bistånd för en ny månad.'),
  description: [
    sv(
      'Här söker du för den här månaden eller nästa. Är det första gången du söker? Ring mottagningen, så bokar vi en tid.',
    ),
    sv('Ni som är gifta eller sambo söker tillsammans. Fyll i din partners uppgifter, så kontaktar vi hen.'),
    sv('Bara de som handlägger din ansökan kan läsa den.'),
  ],
  category: 'Stöd och omsorg',
  audience: sv('Privatpersoner och hushåll'),
  searchWords: [
    'försörjningsstöd',
    'socialbidrag',
    'soc',
    'bidrag',
    'pengar till hyra',
    'ekonomisk hjälp',
    'månadsansökan',
  ],
  login: 'required',
  // What one tells here is for those who are sure who one is: not through a broker.
  eids: ['bankid-mobile', 'bankid-file', 'bankid-card', 'freja', 'foreign-eid'],
  signing: 'none',
  draftPolicy: { kind: 'days', days: 7 },
  checklist: [
    sv('E-legitimation'),
    sv('Kontoutdrag för förra månaden, för alla konton'),
    sv('Underlag för inkomster'),
    sv('Fakturor för de utgifter du söker för'),
  ],
  minutesToComplete: 25,
  processingTime: sv('Du får normalt beslut inom 14 dagar från att ansökan är komplett.'),
  processingWorkingDays: 10,
  personalData: {
    purpose: sv('Vi använder uppgifterna för att avgöra om du har rätt till ekonomiskt bistånd.'),
    legalGround: sv('Att pröva ansökan är myndighetsutövning enligt socialtjänstlagen.'),
    retention: sv('Ansökan förs över till socialtjänstens system och gallras här efter 90 dagar.'),
    recipients: sv(
      'Vi kontrollerar uppgifter mot bland andra Försäkringskassan, Skatteverket, CSN och a-kassan.',
    ),
  },
  retentionDays: 90,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått din ansökan. Din handläggare går igenom den i tur och ordning.',
      'Kontrollera att båda i hushållet står bakom ansökan.',
    ),
    status(
      'vantar-pa-partner',
      'waiting_for_signature',
      'Väntar på din partner',
      'Vi har kontaktat din partner och väntar på att hen godkänner ansökan.',
      'Påminn partnern efter 3 dagar.',
    ),
    status(
      'utreds',
      'in_progress',
      'Utreds',
      'Din handläggare räknar på ansökan. Du får beslut inom 14 dagar från att den är komplett.',
      'Beräkna norm och kontrollera inkomster.',
    ),
    status(
      'komplettera',
      'waiting_for_completion',
      'Komplettera',
      'Vi behöver något mer från dig. I meddelandet står vad och när vi senast behöver det.',
      'Ange vad som saknas och sista dag.',
    ),
    status(
      'beviljad',
      'closed',
      'Beviljad',
      'Du har fått ekonomiskt bistånd. I beslutet står hur mycket och vilken dag pengarna kommer.',
      'Ange utbetalningsdag i beslutet.',
    ),
    status(
      'delvis-beviljad',
      'closed',
      'Delvis beviljad',
      'Du har fått en del av det du sökte. I beslutet står varför, och hur du överklagar resten.',
      'Skicka överklagandehänvisning.',
    ),
    status(
      'avslag',
      'closed',
      'Avslag',
      'Du har fått avslag. I beslutet står varför, och hur du överklagar. Vi hjälper dig gärna att skriva.',
      'Expediera beslut med överklagandehänvisning.',
    ),
  ],
  receiptText: sv(
    'Vi har fått din ansökan. Du får normalt beslut inom 14 dagar. Riskerar du att bli utan bostad, ring mottagningen.',
  ),
  handlerGroup: 'stod-och-omsorg',
};
