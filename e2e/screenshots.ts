import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { testPersons } from '@handslag/samples/test-persons';
import { draftWith, submitDraft } from './api.ts';
import { findBrowsers } from './browsers.ts';
import { answersOf, WizardPage } from './pages/wizard-page.ts';
import { addressOf, type MunicipalitySlug } from './product.ts';
import { signInAs, signInStaff } from './sign-in.ts';

const folder = join(import.meta.dirname, '../docs/screenshots');
const mostBytes = 250_000;
const johan = testPersons.find(({ givenName }) => givenName === 'Johan');

/** Takes the README's pictures of the running product. Run by `pnpm screenshots`. */
async function takeScreenshots(): Promise<void> {
  if (johan === undefined) throw new Error('There is no Johan among the test persons');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(findBrowsers().chromium);
  try {
    const citizen = await open(browser, 'norrvik');
    await show(citizen, '/', 'Norrvik');
    await take(citizen, 'start-norrvik');
    const neighbour = await open(browser, 'sorhamn');
    await show(neighbour, '/', 'Sörhamn');
    await take(neighbour, 'start-sorhamn');
    await show(neighbour, '/e-tjanster/bygglov', 'Ha det här till hands');
    await take(neighbour, 'overview');

    await show(citizen, '/logga-in', 'Mobilt BankID');
    await citizen.getByRole('button', { name: /Mobilt BankID på en annan enhet/ }).click();
    await citizen.getByRole('img', { name: 'Kod att läsa av med BankID-appen' }).waitFor();
    await take(citizen, 'sign-in');

    await signInAs(citizen, johan);
    const errandId = await sendIn(citizen);
    const form = new WizardPage(citizen);
    await draftWith(citizen, 'bygglov', answersOf('bygglov'));
    await show(citizen, '/min-sida', 'Ansök om skolskjuts');
    await take(citizen, 'my-page');
    await form.begin('barnomsorg');
    await form.fillStep(answersOf('barnomsorg'));
    await form.saved();
    await citizen.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await take(citizen, 'form-step');

    const desk = await open(browser, 'norrvik');
    await signInStaff(desk, 'Ingrid Malm');
    await show(desk, '/handlaggning/arenden?visa=alla', 'Johan Ekvall');
    await take(desk, 'inbox');
    await show(desk, `/handlaggning/arenden/${errandId}`, 'Det här skickades in');
    await answer(desk);
    await take(desk, 'errand-staff');
    await show(desk, '/handlaggning/e-tjanster/skolskjuts', 'Förhandsvisning');
    await desk.getByRole('treeitem', { name: /Hur lång är gångvägen/ }).click();
    await desk
      .getByRole('heading', { name: /Hur lång är gångvägen/ })
      .first()
      .waitFor();
    await take(desk, 'builder');
    await show(citizen, `/mina-arenden/${errandId}`, 'Vi har börjat titta på din ansökan');
    await take(citizen, 'errand');

    await citizen.setViewportSize({ width: 320, height: 640 });
    await take(citizen, 'errand-narrow');
    await neighbour.setViewportSize({ width: 320, height: 640 });
    await show(neighbour, '/', 'Sörhamn');
    await take(neighbour, 'start-narrow');
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, municipality: MunicipalitySlug): Promise<Page> {
  const context = await browser.newContext({
    baseURL: addressOf(municipality),
    viewport: { width: 1280, height: 860 },
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

async function show(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await page.getByText(words).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Some errands for the lists; answers the one to look closer at. */
async function sendIn(page: Page): Promise<string> {
  for (const eService of ['felanmalan', 'support', 'allmanhandling'])
    await submitDraft(page, await draftWith(page, eService, answersOf(eService)));
  return (await submitDraft(page, await draftWith(page, 'skolskjuts', answersOf('skolskjuts')))).errandId;
}

async function answer(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Ta ärendet' }).click();
  await desk.getByText('Du handlägger ärendet.').waitFor();
  await desk.getByRole('button', { name: 'Ändra status' }).click();
  await desk.getByLabel('Ny status').selectOption({ label: 'Under utredning' });
  await desk.getByLabel('Meddelande till den sökande').fill('Vi har börjat titta på din ansökan.');
  await desk.getByRole('button', { name: 'Spara ny status' }).click();
  await desk.locator('.errand-facts').getByText('Under utredning').waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  // Whole from its top, with nothing under the pointer.
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(`${name}.png is ${size} bytes, more than ${mostBytes}`);
}

await takeScreenshots();
