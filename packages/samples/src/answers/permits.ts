import type { Answers } from '@handslag/form-engine';
import { daysAfter } from '../authoring/dates.ts';
import { association, elsa, file, gunvor, row } from './people.ts';

/** A permanent permit for a restaurant owned by two, open late on Fridays. */
export const serveringstillstandAnswers = (today: string): Answers => ({
  typ: 'stadigAllmanhet',
  org: association,
  form: 'aktiebolag',
  kontakt: elsa,
  firmatecknare: [
    row('firma-1', {
      firmatecknaren: {
        name: 'Gunvor Sandell',
        personalNumber: '19550114-2284',
        email: 'gunvor.sandell@example.com',
      },
    }),
  ],
  namn: 'Restaurang Ripan',
  adress: { address: 'Hamntorget 3' },
  lokal: 'hyr',
  avtal: [file('hyresavtal.pdf', 1)],
  ritning: [file('planritning.pdf', 2)],
  ute: 'yes',
  utetid: { from: daysAfter(today, 150), to: daysAfter(today, 270) },
  tomt: 'ja',
  personer: '80',
  brand: [file('brandskydd.pdf', 3)],
  drycker: ['vin', 'starkol'],
  tider: [
    row('tid-1', { tiderDag: 'torsdag', tiderFran: '16.00', tiderTill: '23.00' }),
    row('tid-2', { tiderDag: 'fredag', tiderFran: '16.00', tiderTill: '02.00' }),
  ],
  sentid: 'På fredagar har vi levande musik, och den slutar klockan ett.',
  mat: 'Lagad mat från eget kök: fisk, kött och vegetariskt, och en mindre meny efter klockan 22.',
  ansvariga: [
    row('ansvarig-1', {
      ansvarigNamn: 'Elsa Lindmark',
      ansvarigPersonnummer: '19900101-2385',
      ansvarigUtbildning: 'Ansvarsfull alkoholservering, 2024',
    }),
  ],
  agare: [
    row('agare-1', {
      agareNamn: 'Elsa Lindmark',
      agarePersonnummer: '19900101-2385',
      agareAndel: '60',
      agareRoll: 'vd',
    }),
    row('agare-2', {
      agareNamn: 'Gunvor Sandell',
      agarePersonnummer: '19550114-2284',
      agareAndel: '40',
      agareRoll: 'ordforande',
    }),
  ],
  finans: [
    row('finans-1', {
      finansKalla: 'Banklån',
      finansBelopp: '450 000',
      finansUnderlag: [file('laneavtal.pdf', 4)],
    }),
    row('finans-2', {
      finansKalla: 'Eget sparande',
      finansBelopp: '120 000',
      finansUnderlag: [file('kontoutdrag.pdf', 5)],
    }),
  ],
  erfarenhet: 'Tio år som serveringsansvarig på två restauranger.',
  prov: 'gora',
  pu: true,
});

/** Three years of lottery tickets for a sports club. */
export const lotteriAnswers = (today: string): Answers => ({
  org: association,
  andamal: 'Idrott för barn och unga. Överskottet går till tränarutbildning och material.',
  oppen: 'yes',
  medlemmar: '312',
  verksamkommun: 'yes',
  period: { from: daysAfter(today, 30), to: daysAfter(today, 1_000) },
  typer: ['lotter', 'hjul'],
  insats: '150 000',
  vinstandel: '40',
  kontant: '5 000',
  online: 'no',
  forestandare: {
    forestandareNamn: 'Elsa Lindmark',
    forestandarePersonnummer: '19900101-2385',
    forestandareEpost: 'elsa.lindmark@example.com',
    forestandareTelefon: '070-174 06 10',
  },
  kontrollant: { kontrollantNamn: 'Gunvor Sandell', kontrollantTelefon: '031-390 06 20' },
  kontakt: gunvor,
  protokoll: [file('protokoll.pdf', 1)],
  stadgar: [file('stadgar.pdf', 2)],
  berattelse: [file('verksamhetsberattelse.docx', 3), file('revision.pdf', 4)],
  tidigare: 'no',
  pu: true,
});
