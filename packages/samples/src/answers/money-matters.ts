import type { Answers } from '@handslag/form-engine';
import { daysAfter } from '../authoring/dates.ts';
import { association, elsa, file, johan, only, row } from './people.ts';

const monthIds = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A couple with one child, one of them looking for work. */
export const ekonomisktbistandAnswers = (today: string): Answers => ({
  manad: monthIds[Number(today.slice(5, 7)) - 1] ?? '',
  kopiera: 'yes',
  kontakt: elsa,
  medsokande: 'yes',
  partner: only(johan, 'name', 'personalNumber', 'email', 'phone'),
  barn: [row('barn-1', { barnNamn: 'Tilda Ekvall', barnPersonnummer: '20140102-2387', barnDagar: '15' })],
  forandring: 'no',
  syssel: [
    row('syssel-1', { sysselPerson: 'jag', sysselTyp: 'arbetssokande', sysselOmfattning: '100' }),
    row('syssel-2', { sysselPerson: 'partnern', sysselTyp: 'studier', sysselOmfattning: '50' }),
  ],
  sokta: [
    row('jobb-1', {
      soktaDatum: daysAfter(today, -20),
      soktaArbetsgivare: 'Sågverket',
      soktaTjanst: 'Lagerarbetare',
      soktaSvar: 'Ingen plats just nu',
    }),
    row('jobb-2', {
      soktaDatum: daysAfter(today, -12),
      soktaArbetsgivare: 'Hotellet',
      soktaTjanst: 'Städare',
    }),
  ],
  harinkomst: 'yes',
  inkomst: [
    row('inkomst-1', {
      inkomstPerson: 'partnern',
      inkomstTyp: 'studiestod',
      inkomstBelopp: '6 240',
      inkomstDatum: daysAfter(today, -10),
    }),
  ],
  inkomstbilaga: [file('studiestod.pdf', 1)],
  swish: 'no',
  konto: [row('konto-1', { kontoBank: 'Sparbanken', kontoNummer: '123 456 789-0', kontoSaldo: '312,40' })],
  kontoutdrag: [file('kontoutdrag.pdf', 2)],
  ovrigt: ['inget'],
  utgift: [
    row('utgift-1', {
      utgiftTyp: 'hyra',
      utgiftBelopp: '7 850',
      utgiftForfaller: daysAfter(today, 8),
      utgiftUnderlag: [file('hyresavi.pdf', 3)],
    }),
    row('utgift-2', {
      utgiftTyp: 'annat',
      utgiftText: 'Glasögon till barnet',
      utgiftBelopp: '1 200',
      utgiftForfaller: daysAfter(today, 20),
    }),
  ],
  skuldhyra: 'no',
  utbet: 'annat',
  kontonr: { clearing: '8327', kontonummer: '123 456 789-0' },
  intyg: true,
});

/** A sports hall every week for eight weeks, at the association's price. */
export const hyralokalAnswers = (today: string): Answers => ({
  typ: 'idrottshall',
  antal: '24',
  tillg: ['entre', 'omkladningsrum'],
  tid: {
    tidLokal: 'Parkhallen',
    tidDatum: daysAfter(today, 21),
    tidFran: '18.30',
    tidTimmar: '1,5',
    tidAterkommer: 'yes',
    tidVeckor: '8',
  },
  roll: 'forening',
  org: association,
  bidrag: 'ja',
  kontakt: elsa,
  syfte: 'Träning för ungdomslaget i innebandy',
  utrustning: ['mobler'],
  villkor: true,
  betal: 'faktura',
  referens: 'Innebandy ungdom',
});
