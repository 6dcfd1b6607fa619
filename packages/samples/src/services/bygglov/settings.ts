import type { EServiceSettings } from '@handslag/contracts/e-services';
import { sv } from '../../authoring/texts.ts';
import { statuses } from './statuses.ts';

export const settings: EServiceSettings = {
  name: sv('Ansök om bygglov eller gör en bygganmälan'),
  summary: sv('För dig som ska bygga, bygga till, ändra, riva eller installera en eldstad.'),
  description: [
    sv(
      'Här ansöker du om bygglov, rivningslov och marklov. Du gör också anmälan om åtgärder som inte kräver lov, till exempel att installera en eldstad.',
    ),
    sv('Du får inte börja bygga förrän du har fått ett startbesked från oss.'),
    sv('Är ni flera som äger fastigheten? Fyll i de andras kontaktuppgifter, så kontaktar vi dem.'),
  ],
  category: 'Bygga, bo och miljö',
  audience: sv('Privatpersoner, företag och föreningar'),
  searchWords: [
    'bygga hus',
    'tillbyggnad',
    'attefall',
    'friggebod',
    'altan',
    'garage',
    'carport',
    'uterum',
    'kamin',
    'braskamin',
    'skorsten',
    'rivningslov',
    'marklov',
    'skylt',
    'plank',
    'mur',
    'startbesked',
  ],
  login: 'required',
  signing: 'none',
  checklist: [
    sv('E-legitimation'),
    sv('Situationsplan eller nybyggnadskarta i skala 1:400 eller 1:500'),
    sv('Plan-, fasad- och sektionsritningar som PDF'),
    sv('Uppgift om kontrollansvarig, om åtgärden kräver det'),
    sv('Fullmakt, om du söker åt någon annan'),
  ],
  minutesToComplete: 30,
  processingTime: sv(
    'Du får beslut om lov inom 10 veckor från att ansökan är komplett. En anmälan tar högst 4 veckor.',
  ),
  processingWorkingDays: 50,
  cost: sv(
    'Avgiften faktureras efter beslutet. En anmälan kostar från 2 000 kronor, ett bygglov från 5 000 till 40 000 kronor beroende på storlek.',
  ),
  personalData: {
    purpose: sv(
      'Vi använder uppgifterna för att pröva din ansökan eller anmälan, kontakta dig och skicka faktura.',
    ),
    legalGround: sv(
      'Byggnadsnämnden är ansvarig. Att pröva lov är myndighetsutövning enligt plan- och bygglagen.',
    ),
    retention: sv('Ärendet bevaras och förs över till kommunens e-arkiv.'),
    recipients: sv('Grannar kan få läsa ansökan när de får säga vad de tycker.'),
  },
  retentionDays: null,
  statuses,
  receiptText: sv('Vi har fått din ansökan. Du får inte börja bygga förrän du har fått ett startbesked.'),
  handlerGroup: 'bygg-och-miljo',
};
