import type { EServiceSettings } from '@handslag/contracts/e-services';
import { sv } from '../../authoring/texts.ts';
import { statuses } from './statuses.ts';

export const settings: EServiceSettings = {
  name: sv('Ansök om parkeringstillstånd för rörelsehindrad'),
  summary: sv('För dig som har mycket svårt att gå, eller företräder någon som har det.'),
  description: [
    sv(
      'Du kan få parkeringstillstånd om du har ett bestående rörelsehinder och mycket svårt att gå på egen hand. Tillståndet är personligt och gäller i hela Europa.',
    ),
    sv(
      'Du kan söka för dig själv, för ditt barn eller för någon du företräder. Du kan söka som förare eller som passagerare.',
    ),
    sv('Har du skyddade personuppgifter? Ring kommunens växel i stället.'),
  ],
  category: 'Trafik och resor',
  audience: sv('Privatpersoner, vårdnadshavare och ombud'),
  searchWords: [
    'handikapparkering',
    'handikapptillstånd',
    'P-tillstånd',
    'rörelsehinder',
    'parkeringskort',
    'förnya parkeringstillstånd',
    'rullstol',
  ],
  login: 'required',
  signing: 'none',
  checklist: [
    sv('E-legitimation'),
    sv('Foto på den som ska ha tillståndet, som ett passfoto'),
    sv('Läkarintyg som är högst 6 månader gammalt'),
    sv('Förordnande eller fullmakt, om du företräder någon'),
    sv('Diarienummer för polisanmälan, om kortet är förlorat eller stulet'),
  ],
  minutesToComplete: 20,
  processingTime: sv('Du får normalt beslut 6–8 veckor efter att ansökan är komplett.'),
  processingWorkingDays: 40,
  cost: sv('Det kostar inget att ansöka.'),
  personalData: {
    purpose: sv(
      'Vi använder uppgifterna för att avgöra om du kan få tillstånd och för att tillverka kortet.',
    ),
    legalGround: sv(
      'Att pröva ansökan är myndighetsutövning enligt trafikförordningen. Uppgifter om hälsa behövs för prövningen.',
    ),
    retention: sv('Akten gallras 5 år efter att tillståndet gått ut.'),
    recipients: sv(
      'Företaget som tillverkar kortet får namn, foto och namnteckning. Läkaren får frågor bara om du säger ja till det.',
    ),
  },
  retentionDays: 1825,
  statuses,
  receiptText: sv(
    'Vi har fått din ansökan. Väntar vi på läkarintyget börjar vi utreda när det har kommit in.',
  ),
  handlerGroup: 'stod-och-omsorg',
};
