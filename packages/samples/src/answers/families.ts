import type { Answers } from '@handslag/form-engine';
import { daysAfter } from '../authoring/dates.ts';
import { elsa, johan, only, row } from './people.ts';

/** After-school care for a child of twelve whose two guardians live together. */
export const barnomsorgAnswers = (today: string): Answers => ({
  barn: { barnNamn: 'Tilda Ekvall', barnPersonnummer: '20140102-2387' },
  modersmal: ['svenska', 'finska'],
  tolk: 'no',
  vh1: johan,
  tvaVardnadshavare: 'yes',
  vh2: only(elsa, 'name', 'personalNumber', 'email', 'phone'),
  samma: 'yes',
  sambo: 'no',
  form: 'fritidshem',
  start: daysAfter(today, 120),
  flex: 'yes',
  skal: 'arbete',
  timmar: '40',
  val: [
    row('val-1', { enhet: 'Parkskolans fritidshem', valKommentar: 'Närmast hemmet' }),
    row('val-2', { enhet: 'Kyrkskolans fritidshem' }),
  ],
  syskon: 'no',
  kommunalt: 'yes',
  behov: ['allergi'],
  behovtext: 'Allergisk mot nötter.',
  inkomstval: 'nu',
  barnordning: 'forsta',
  inkomster: [
    row('inkomst-1', {
      inkomstPerson: 'jag',
      inkomstTyp: 'lon',
      inkomstBelopp: '31 500',
      inkomstFran: daysAfter(today, -200),
    }),
    row('inkomst-2', {
      inkomstPerson: 'vardnadshavare2',
      inkomstTyp: 'lon',
      inkomstBelopp: '28 000,50',
      inkomstFran: daysAfter(today, -90),
    }),
  ],
  pu: true,
});

/** A long and dangerous way, and after-school care two days a week. */
export const skolskjutsAnswers = (): Answers => ({
  barn: { barnNamn: 'Tilda Ekvall', barnPersonnummer: '20140102-2387' },
  skola: 'parkskolan',
  ak: 'ak6',
  valskola: 'ja',
  lasar: 'helaLasaret',
  skal: ['langVag', 'farligVag'],
  vaglangd: '3,4',
  vag: 'Vägen saknar trottoar i en kilometer och bilarna kör i 80. Där finns ingen belysning.',
  vagkarta: { description: 'Från bron till korsningen vid Berga' },
  hallplats: 'Berga vägskäl',
  fritids: 'yes',
  tider: [
    row('tid-1', { tiderDag: 'mandag', tiderLamnas: '07.15', tiderHamtas: '16.30' }),
    row('tid-2', { tiderDag: 'onsdag', tiderLamnas: '07.15', tiderHamtas: '16.30' }),
  ],
  behov: ['bilbarnstol'],
  kontakt: only(johan, 'name', 'email', 'phone'),
  pu: true,
});
