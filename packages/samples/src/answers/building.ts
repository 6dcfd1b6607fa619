import type { Answers } from '@handslag/form-engine';
import { daysAfter } from '../authoring/dates.ts';
import { elsa, file, johan, row } from './people.ts';

/** An extension close to the neighbour, by two owners, with the section drawing to follow. */
export const bygglovAnswers = (today: string): Answers => ({
  roll: 'privatperson',
  kontakt: elsa,
  agare: 'no',
  medsokande: [
    row('agare-1', {
      medsokandeNamn: 'Johan Ekvall',
      medsokandePersonnummer: '19900103-2391',
      medsokandeEpost: 'johan.ekvall@example.com',
    }),
  ],
  faktura: 'annan',
  fakturamottagare: johan,
  fastighet: 'Björken 1:23',
  strandskydd: 'nej',
  karta: { description: 'På husets baksida, mot skogen' },
  atgard: 'tillbyggnad',
  area: '18,5',
  bruttoarea: '18,5',
  nockhojd: '4,2',
  tomtgrans: 'yes',
  granne: [
    row('granne-1', {
      grannFastighet: 'Björken 1:24',
      grannNamn: 'Gunvor Sandell',
      grannMedgivande: [file('medgivande.pdf', 1)],
    }),
  ],
  // Asked only while the older rules could still be chosen.
  ...(today <= '2026-06-30' ? { regelverk: 'nya' } : {}),
  start: daysAfter(today, 90),
  paborjat: 'no',
  ka: 'ja',
  kaUppg: {
    kaNamn: 'Per Åke Östlund-Ström',
    kaCertifiering: 'SC0412-24',
    kaGiltigTill: daysAfter(today, 400),
    kaEpost: 'kontroll@example.com',
    kaTelefon: '070-174 06 12',
  },
  kontrollplan: [file('kontrollplan.pdf', 2)],
  saknas: ['sektionsritning'],
  situationsplan: [file('situationsplan.pdf', 3)],
  planritning: [file('planritning.pdf', 4)],
  fasad: [file('fasad-norr.pdf', 5), file('fasad-vaster.pdf', 6)],
  pu: true,
  digital: 'minaArenden',
});

/** Applied for by a passenger herself; the doctor sends the certificate. */
export const parkeringstillstandAnswers = (today: string): Answers => ({
  typ: 'fornya',
  for: 'mig',
  kontakt: elsa,
  nuvarande: { kortnummer: 'NV-2021-0042', giltigTill: daysAfter(today, 45) },
  andrat: 'no',
  roll: 'passagerare',
  ensam: 'no',
  ensamvarfor: 'Jag ramlar lätt och kan inte resa mig själv.',
  fardtjanst: 'ja',
  rullstol: 'gar',
  hjalpmedel: ['rollator'],
  vila: '30',
  max: '90',
  beskriv: 'Efter ungefär trettio meter behöver jag sitta ner. Dåliga dagar klarar jag bara att gå inomhus.',
  varaktighet: 'bestaende',
  vard: 'skickas',
  lakare: { lakareNamn: 'Stina Wall', lakareMottagning: 'Vårdcentralen Älven' },
  foto: [file('foto.jpg', 1)],
  namnteckning: 'no',
  samtyckeLakare: 'yes',
  samtyckeFT: 'yes',
  pu: true,
});
