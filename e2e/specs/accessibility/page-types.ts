import type { Page } from '@playwright/test';
import { broken } from '../../pictured/picture.ts';
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

/** What anyone can meet when a service is closed, an address is wrong or the server has broken down. */
export const troubledPages: readonly (PageType & { readonly before?: (page: Page) => Promise<void> })[] = [
  { name: 'service-closed', path: '/e-tjanster/bygglov', before: closed },
  { name: 'service-missing', path: '/e-tjanster/finns-inte' },
  { name: 'start-broken', path: '/', before: broken },
  { name: 'service-broken', path: '/e-tjanster/bygglov', before: broken },
  { name: 'paper-forms-broken', path: '/blanketter', before: broken },
];

/** The service is as it is, but for being closed for a while. */
async function closed(page: Page): Promise<void> {
  await page.goto('/webbkarta');
  const overview = await page.evaluate(
    async () => (await (await fetch('/api/e-services/bygglov')).json()) as object,
  );
  const reason = { sv: 'Vi byter system.' };
  await page.route('**/api/e-services/bygglov', (route) =>
    route.fulfill({ json: { ...overview, closed: { reason, until: '2026-12-01T07:00:00.000Z' } } }),
  );
}

/** What takes a sign-in, and something begun and sent in. */
export const ownPages = (own: {
  readonly begun: string;
  readonly filledIn: string;
  readonly sent: string;
}): readonly PageType[] => [
  { name: 'start-signed-in', path: '/' },
  // Before a form is opened: its place is saved when it has been open for a while, and what is saved last comes first.
  { name: 'my-page', path: '/min-sida' },
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
  {
    name: 'my-data',
    path: '/min-sida/uppgifter',
    tokens: { 'E-postadress (frivillig)': 'email', 'Telefonnummer (frivilligt)': 'tel' },
  },
  { name: 'errand', path: `/mina-arenden/${own.sent}` },
];
