import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { testPersons } from '@handslag/samples/test-persons';
import { draftWith, submitDraft } from './api.ts';
import { findBrowsers } from './browsers.ts';
import { answersOf } from './pages/wizard-page.ts';
import { addressOf, type MunicipalitySlug } from './product.ts';
import { signInAs, signInStaff } from './sign-in.ts';

/**
 * Pictures of every page in both sample municipalities, whole and at three widths, to be looked at beside those taken
 * before a change. Run by `pnpm screenshots:pages`; words given choose pages by name.
 */
const folder = join(import.meta.dirname, '../test-results/pages');
const widths = [1280, 768, 320];
const wanted = process.argv.slice(2);
const [person] = testPersons;
if (person === undefined) throw new Error('There are no test persons');

const open: readonly [name: string, path: string][] = [
  ['start', '/'],
  ['service', '/e-tjanster/bygglov'],
  ['service-without-sign-in', '/e-tjanster/felanmalan'],
  ['support', '/e-tjanster/support'],
  ['all-questions', '/e-tjanster/bygglov/fragor'],
  ['sign-in', '/logga-in'],
  ['about-eid', '/om-e-legitimation'],
  ['test-eid', '/testa-e-legitimation'],
  ['sign-in-help', '/hjalp-med-inloggning'],
  ['questions', '/fragor-och-svar'],
  ['paper-forms', '/blanketter'],
  ['follow-up', '/folj-arende'],
  ['check-receipt', '/kontrollera-kvittens'],
  ['personal-data', '/personuppgifter'],
  ['accessibility', '/tillganglighet'],
  ['accessibility-report', '/tillganglighet/rapportera'],
  ['site-map', '/webbkarta'],
  ['not-found', '/finns-inte'],
  ['session-end', '/session-slut'],
  ['staff-sign-in', '/handlaggning'],
];

const browser = await chromium.launch(findBrowsers().chromium);
try {
  for (const municipality of ['norrvik', 'sorhamn'] as const) {
    const visitor = await page(browser, municipality);
    for (const [name, path] of open) await take(visitor, municipality, name, path);
    const citizen = await page(browser, municipality);
    await citizen.goto('/');
    await signInAs(citizen, person);
    const { errandId } = await submitDraft(
      citizen,
      await draftWith(citizen, 'skolskjuts', answersOf('skolskjuts')),
    );
    const draft = await draftWith(citizen, 'bygglov', answersOf('bygglov'));
    const begun = await draftWith(citizen, 'barnomsorg', {});
    for (const [name, path] of [
      ['start-signed-in', '/'],
      ['service-begun', '/e-tjanster/bygglov'],
      ['step', `/arende/${begun.id}`],
      ['review', `/arende/${draft.id}/granska`],
      ['confirmation', `/inskickat/${errandId}`],
      ['my-page', '/min-sida'],
      ['my-data', '/min-sida/uppgifter'],
      ['errand', `/mina-arenden/${errandId}`],
    ] as const)
      await take(citizen, municipality, name, path);
    const desk = await page(browser, municipality);
    await signInStaff(desk, municipality === 'norrvik' ? 'Ingrid Malm' : 'Nils Öhman');
    for (const [name, path] of [
      ['inbox', '/handlaggning/arenden'],
      ['inbox-all', '/handlaggning/arenden?visa=alla'],
      ['errand-staff', `/handlaggning/arenden/${errandId}`],
      ['register', '/handlaggning/registrera'],
      ['services', '/handlaggning/e-tjanster'],
      ['builder', '/handlaggning/e-tjanster/skolskjuts'],
      ['statistics', '/handlaggning/statistik'],
      ['users', '/handlaggning/anvandare'],
      ['settings', '/handlaggning/installningar'],
      ['log', '/handlaggning/logg'],
      ['paper-forms-kept', '/handlaggning/blanketter'],
    ] as const)
      await take(desk, municipality, name, path);
  }
} finally {
  await browser.close();
}
console.log(folder);

async function page(within: Browser, municipality: MunicipalitySlug): Promise<Page> {
  const context = await within.newContext({
    baseURL: addressOf(municipality),
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

async function take(shown: Page, municipality: MunicipalitySlug, name: string, path: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  for (const width of widths) {
    await shown.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    await shown.goto(path, { waitUntil: 'networkidle' });
    const place = join(folder, municipality, String(width));
    mkdirSync(place, { recursive: true });
    await shown.screenshot({ path: join(place, `${name}.png`), fullPage: true });
  }
}
