import type { Answers } from '@handslag/form-engine';

/** A broken lamp, with reply by e-mail. */
export const felanmalanAnswers = (): Answers => ({
  akut: 'no',
  plats: { address: 'Storgatan 14', description: 'Vid övergångsstället utanför biblioteket' },
  platstext: 'På norra sidan av gatan',
  kategori: 'belysning',
  lampnr: 'NRV-0412',
  beskriv: 'Lampan har blinkat i en vecka och är nu helt släckt. Övergångsstället ligger i mörker.',
  svar: 'epost',
  epost: 'elsa.lindmark@example.com',
});

export const supportAnswers = (): Answers => ({
  tjanst: 'barnomsorg',
  typ: 'loggaIn',
  eid: 'mobilt',
  beskriv: 'Jag skannade QR-koden, men sidan stod kvar och inget hände. Jag har provat tre gånger.',
  teknik: 'yes',
  teknikText: 'Firefox på Windows 11',
  svar: 'epost',
  epost: 'johan.ekvall@example.com',
});

export const allmanhandlingAnswers = (): Answers => ({
  beskriv: 'Protokollet där kommunstyrelsen beslutade om den nya simhallen, och underlaget till beslutet.',
  nr: 'KS-2025-123',
  namnd: 'kommunstyrelsen',
  period: { from: '2025-01-01', to: '2025-06-30' },
  form: 'brev',
  adress: { adressPost: { street: 'Björkvägen 12', postcode: '123 45', city: 'Storbyn' } },
  kostnad: 'ja',
  kostnadMax: '250',
});
