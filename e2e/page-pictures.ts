import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { testPersons } from '@handslag/samples/test-persons';
import { draftWith, submitDraft } from './api.ts';
import { findBrowsers } from './browsers.ts';
import { answersOf } from './pages/wizard-page.ts';
import { citizenStates, emptyStates } from './pictured/citizen-states.ts';
import { citizenPages, openPages, staffPages } from './pictured/pages.ts';
import { openStates } from './pictured/open-states.ts';
import { slow, type Picture } from './pictured/picture.ts';
import { operatorStates, staffStates } from './pictured/staff-states.ts';
import { addressOf, type MunicipalitySlug } from './product.ts';
import { signInAs, signInStaff } from './sign-in.ts';

/**
 * Pictures of every page in both sample municipalities, and of what they look like when something lacks, is empty, slow
 * or broken: whole, at three widths, in light and in the dark. To be looked at beside those taken before a change. Run
 * by `pnpm screenshots:pages`; words given choose pictures by how their name begins.
 */
const folder = join(import.meta.dirname, '../test-results/pages');
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 768, colorScheme: 'light' },
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
] as const;
const both = ['norrvik', 'sorhamn'] as const;
const words = process.argv.slice(2);
const municipalities = both.some((one) => words.includes(one))
  ? both.filter((one) => words.includes(one))
  : both;
const wanted = words.filter((word) => !both.some((one) => one === word));
const [person, other] = testPersons;
if (person === undefined || other === undefined) throw new Error('There are no test persons');
const failures: string[] = [];

const browser = await chromium.launch(findBrowsers().chromium);
try {
  for (const municipality of municipalities) {
    const visitor = await page(browser, municipality);
    await visitor.goto('/');
    const report = (await draftWith(visitor, 'support', {})).id;
    const files = (await draftWith(visitor, 'felanmalan', { akut: 'no', plats: { address: 'Storgatan 1' } }))
      .id;
    for (const one of [...openPages, ...openStates({ report, files })])
      await take(visitor, municipality, one);

    const citizen = await page(browser, municipality);
    await citizen.goto('/');
    await signInAs(citizen, person);
    const sent = (await submitDraft(citizen, await draftWith(citizen, 'skolskjuts', answersOf('skolskjuts'))))
      .errandId;
    const filledIn = (await draftWith(citizen, 'bygglov', answersOf('bygglov'))).id;
    const begun = (await draftWith(citizen, 'barnomsorg', {})).id;
    const many = (await draftWith(citizen, 'ekonomisktbistand', {})).id;
    const own = { begun, filledIn, many, sent, saves: municipality === 'norrvik' };
    for (const one of [...citizenPages(own), ...citizenStates(own)]) await take(citizen, municipality, one);

    const newcomer = await page(browser, municipality);
    await newcomer.goto('/');
    await signInAs(newcomer, other);
    for (const one of emptyStates) await take(newcomer, municipality, one);

    const desk = await page(browser, municipality);
    await signInStaff(desk, municipality === 'norrvik' ? 'Ingrid Malm' : 'Nils Öhman');
    for (const one of [...staffPages(sent), ...staffStates(sent)]) await take(desk, municipality, one);
  }
  const operator = await page(browser, 'installation');
  for (const one of operatorStates(process.env['E2E_OPERATOR_TOKEN'] ?? ''))
    await take(operator, 'installation', one);
} finally {
  await browser.close();
}
console.log([folder, ...failures].join('\n'));
process.exitCode = failures.length === 0 ? 0 : 1;

async function page(within: Browser, whose: MunicipalitySlug | 'installation'): Promise<Page> {
  const context = await within.newContext({
    baseURL: addressOf(whose),
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  const opened = await context.newPage();
  opened.setDefaultTimeout(15_000);
  return opened;
}

/** As on paper: nothing follows the reader down the page, and nothing waits to be drawn until it is scrolled to. */
function laidOut(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    element.style.contentVisibility = 'visible';
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
  }
  window.scrollTo(0, 0);
}

async function take(shown: Page, whose: string, { name, path, before, act }: Picture): Promise<void> {
  if (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))) return;
  await shown.setViewportSize({ width: 1280, height: 900 });
  await before?.(shown);
  await shown.goto(path, { waitUntil: before === undefined ? 'networkidle' : 'load' });
  // One that cannot be taken does not keep the others from being seen.
  try {
    await act?.(shown);
    await shown
      .locator(before === slow ? '.skeleton' : 'h1')
      .first()
      .waitFor();
  } catch (problem) {
    failures.push(`${whose} ${name}: ${String(problem)}`);
  }
  await shown.mouse.move(0, 0);
  await shown.evaluate(laidOut);
  for (const { width, colorScheme } of looks) {
    await shown.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shown.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    const place = join(folder, whose, colorScheme === 'dark' ? `${width}-dark` : String(width));
    mkdirSync(place, { recursive: true });
    await shown.screenshot({ path: join(place, `${name}.png`), fullPage: true, animations: 'disabled' });
  }
  await shown.unrouteAll({ behavior: 'ignoreErrors' });
}
