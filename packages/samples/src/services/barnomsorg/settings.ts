import type { EServiceSettings } from '@handslag/contracts/e-services';
import { status } from '../../authoring/statuses.ts';
import { sv } from '../../authoring/texts.ts';

export const settings: EServiceSettings = {
  name: sv('Ansök om plats i förskola, pedagogisk omsorg eller fritidshem'),
  summary: sv('För dig som vill att ditt barn ska börja i förskola, pedagogisk omsorg eller fritidshem.'),
  description: [
    sv(
      'Du kan ansöka när som helst på året. Skicka in ansökan minst fyra månader innan barnet behöver platsen.',
    ),
    sv('Förskola finns för barn från 1 år. Fritidshem finns för barn som går i skolan, till och med 13 år.'),
    sv(
      'Har barnet två vårdnadshavare på olika adresser? Då kontaktar vi den andra vårdnadshavaren, som också behöver godkänna ansökan.',
    ),
    sv(
      'Har du eller barnet skyddade personuppgifter? Ring kommunens växel i stället, så tar vi ansökan på ett annat sätt.',
    ),
  ],
  category: 'Barn och utbildning',
  audience: sv('Vårdnadshavare'),
  searchWords: [
    'dagis',
    'förskoleplats',
    'barnomsorg',
    'fritids',
    'dagmamma',
    'omsorg på obekväm tid',
    'nattis',
    'köa',
    'barnplats',
  ],
  login: 'required',
  signing: 'none',
  checklist: [
    sv('E-legitimation'),
    sv('Barnets personnummer'),
    sv('Kontaktuppgifter till den andra vårdnadshavaren'),
    sv('Hushållets inkomst före skatt per månad, om ni vill ha plats inom tre månader'),
    sv('Intyg från arbetsgivare eller skola, om ni söker omsorg på kvällar, nätter eller helger'),
  ],
  minutesToComplete: 15,
  processingTime: sv(
    'Söker ni förskola får ni erbjudande om plats inom fyra månader från det datum ni önskar. Övrig omsorg kan ta längre tid.',
  ),
  processingWorkingDays: 80,
  cost: sv('Ansökan är gratis. Plats kostar enligt maxtaxan, som beror på hushållets inkomst.'),
  personalData: {
    purpose: sv('Vi använder uppgifterna för att fördela platser och räkna ut avgiften.'),
    legalGround: sv(
      'Skollagen säger att kommunen ska erbjuda förskola, pedagogisk omsorg och fritidshem. Det är en uppgift av allmänt intresse.',
    ),
    retention: sv('Ansökan gallras 2 år efter att placeringen har upphört.'),
    recipients: sv('Rektorn på enheten där barnet får plats.'),
  },
  retentionDays: 730,
  statuses: [
    status(
      'inkommen',
      'submitted',
      'Inkommen',
      'Vi har fått din ansökan. Vi går igenom den och ställer barnet i kö från den dag ansökan kom in.',
      'Kontrollera vårdnadshavare och önskat startdatum.',
    ),
    status(
      'vantar-pa-vardnadshavare',
      'waiting_for_signature',
      'Väntar på den andra vårdnadshavaren',
      'Vi har kontaktat den andra vårdnadshavaren och väntar på ett godkännande. Kötiden räknas redan.',
      'Påminn efter 7 dagar.',
    ),
    status(
      'i-ko',
      'in_progress',
      'I kö',
      'Barnet står i kö. Vi hör av oss när det finns en plats, senast fyra månader från önskat startdatum.',
      'Placera enligt köreglerna.',
    ),
    status(
      'plats-erbjuden',
      'waiting_for_completion',
      'Plats erbjuden – svara inom 10 dagar',
      'Ni har fått ett erbjudande om plats. Svara inom 10 dagar, annars går platsen vidare till någon annan.',
      'Bevaka svarstiden på 10 dagar.',
    ),
    status(
      'placerad',
      'closed',
      'Placerad',
      'Barnet har fått plats. Förskolan eller fritidshemmet tar kontakt om inskolning.',
      'Klart.',
    ),
    status(
      'tackat-nej',
      'closed',
      'Tackat nej',
      'Ni har tackat nej till platsen. Vill ni ha en annan plats gör ni en ny ansökan.',
      'Avsluta kön.',
    ),
    status(
      'aterkallad',
      'closed',
      'Återkallad',
      'Ansökan är återkallad och barnet står inte längre i kö.',
      'Avsluta kön.',
    ),
  ],
  receiptText: sv(
    'Vi har fått din ansökan. Barnet står i kö från i dag, och du kan följa ärendet under Mina ärenden.',
  ),
  handlerGroup: 'barn-och-utbildning',
};
