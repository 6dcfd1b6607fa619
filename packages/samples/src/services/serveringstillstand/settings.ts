import type { EServiceSettings } from '@handslag/contracts/e-services';
import { sv } from '../../authoring/texts.ts';
import { statuses } from './statuses.ts';

export const settings: EServiceSettings = {
  name: sv('Ansök om serveringstillstånd'),
  summary: sv(
    'För företag och föreningar som vill servera alkohol, hela året eller vid ett enstaka tillfälle.',
  ),
  description: [
    sv('Du behöver tillstånd för att servera spritdrycker, vin, starköl och andra jästa alkoholdrycker.'),
    sv(
      'Ska flera teckna firman tillsammans? Fyll i deras kontaktuppgifter, så kontaktar vi dem och ber dem godkänna ansökan.',
    ),
    sv('Du betalar ansökningsavgiften mot faktura. Vi börjar utreda när den är betald.'),
  ],
  category: 'Företag och tillstånd',
  audience: sv('Företag och föreningar'),
  searchWords: [
    'alkoholtillstånd',
    'utskänkningstillstånd',
    'restaurang',
    'krog',
    'bar',
    'uteservering',
    'servera alkohol',
    'catering',
    'kunskapsprov',
  ],
  login: 'required',
  signing: 'several-parties',
  signingParties: { questions: ['firmatecknaren'], order: 'parallel', deadlineDays: 14 },
  checklist: [
    sv('E-legitimation'),
    sv('Registreringsbevis eller stadgar'),
    sv('Hyresavtal, köpekontrakt eller arrendeavtal'),
    sv('Planritning med serveringsytan markerad'),
    sv('Underlag som visar hur verksamheten finansieras'),
    sv('Personnummer för alla med betydande inflytande'),
  ],
  minutesToComplete: 45,
  processingTime: sv(
    'Stadigvarande tillstånd: högst 4 månader från att ansökan är komplett. Tillfälligt tillstånd: 2–8 veckor.',
  ),
  processingWorkingDays: 85,
  cost: sv('Från 1 200 till 11 000 kronor. Avgiften för det du söker visas i första steget.'),
  personalData: {
    purpose: sv('Vi använder uppgifterna för att pröva om ni är lämpliga att servera alkohol.'),
    legalGround: sv('Att pröva ansökan är myndighetsutövning enligt alkohollagen.'),
    retention: sv('Ärendet bevaras.'),
    recipients: sv('Vi frågar Polisen, Skatteverket, Kronofogden och räddningstjänsten om dem som söker.'),
  },
  retentionDays: null,
  statuses,
  receiptText: sv('Vi har fått er ansökan. Fakturan på ansökningsavgiften kommer inom en vecka.'),
  handlerGroup: 'tillstand',
};
