import type { PageType } from '../../probes/probe-page.ts';

/** What anyone can open. */
export const openPages: readonly PageType[] = [
  { name: 'start', path: '/' },
  { name: 'service', path: '/e-tjanster/bygglov' },
  { name: 'whole-service', path: '/e-tjanster/felanmalan/fragor' },
  { name: 'support', path: '/e-tjanster/support' },
  { name: 'sign-in', path: '/logga-in' },
  { name: 'about-eid', path: '/om-e-legitimation' },
  { name: 'test-eid', path: '/testa-e-legitimation' },
  { name: 'sign-in-help', path: '/hjalp-med-inloggning' },
  { name: 'sign-in-advice', path: '/hjalp-med-inloggning/net-id' },
  { name: 'questions', path: '/fragor-och-svar' },
  { name: 'paper-forms', path: '/blanketter' },
  { name: 'follow-up', path: '/folj-arende' },
  { name: 'check-receipt', path: '/kontrollera-kvittens' },
  { name: 'personal-data', path: '/personuppgifter' },
  { name: 'accessibility', path: '/tillganglighet' },
  {
    name: 'accessibility-report',
    path: '/tillganglighet/rapportera',
    tokens: { 'E-postadress (frivillig)': 'email' },
  },
  { name: 'site-map', path: '/webbkarta' },
  { name: 'session-end', path: '/session-slut' },
  { name: 'not-found', path: '/finns-inte' },
];

/** What takes a sign-in, and something begun and sent in. */
export const ownPages = (own: {
  readonly begun: string;
  readonly filledIn: string;
  readonly sent: string;
}): readonly PageType[] => [
  { name: 'start-signed-in', path: '/' },
  { name: 'step', path: `/arende/${own.begun}` },
  { name: 'service-begun', path: '/e-tjanster/bygglov' },
  {
    name: 'own-particulars',
    path: `/arende/${own.filledIn}`,
    tokens: {
      Namn: 'name',
      Gatuadress: 'street-address',
      Postnummer: 'postal-code',
      Ort: 'address-level2',
      'E-post': 'email',
      Telefon: 'tel',
    },
  },
  { name: 'review', path: `/arende/${own.filledIn}/granska` },
  { name: 'confirmation', path: `/inskickat/${own.sent}` },
  { name: 'my-page', path: '/min-sida' },
  {
    name: 'my-data',
    path: '/min-sida/uppgifter',
    tokens: { 'E-postadress (frivillig)': 'email', 'Telefonnummer (frivilligt)': 'tel' },
  },
  { name: 'errand', path: `/mina-arenden/${own.sent}` },
];
