import type { Page } from '@playwright/test';
import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { testPersons } from '@handslag/samples/test-persons';
import { draftWith, submitDraft } from '../api.ts';
import { installClock, passTime } from '../clock.ts';
import { errandNumberIn } from '../pages/errand-number.ts';
import { SigningPage } from '../pages/signing-page.ts';
import { answersOf, WizardPage } from '../pages/wizard-page.ts';
import { finishInApp, signInAs } from '../sign-in.ts';
import { expect, test } from '../test.ts';

/**
 * What the two municipalities' documents that the product began with ask for, row by row. Where they differ (one keeps
 * drafts, the other does not) each sample municipality is one of them. Journeys of each function go further into it.
 */
const documents = [
  { municipality: 'norrvik', keepsDrafts: true },
  { municipality: 'sorhamn', keepsDrafts: false },
] as const;

const h1 = { level: 1 } as const;
const eidNames: Readonly<Record<string, RegExp>> = {
  'bankid-file': /^BankID på den här enheten/,
  'bankid-card': /^BankID på den här enheten/,
  'bankid-mobile': /^Mobilt BankID på en annan enhet/,
  freja: /^Freja på en annan enhet/,
  telia: /^Telia/,
  'foreign-eid': /^Foreign eID/,
};

for (const { municipality, keepsDrafts } of documents) {
  const settings = sampleMunicipalities.find(({ slug }) => slug === municipality)?.settings;
  if (settings === undefined) throw new Error(`There is no sample municipality ${municipality}`);

  test.describe(`the source documents in ${municipality}`, { tag: '@one-browser' }, () => {
    test.use({ municipality });

    test('S1 sign-in with the e-legitimations the municipality takes, and services without', async ({
      page,
      browser,
      baseURL,
    }) => {
      await page.goto('/logga-in');
      await expect(page.getByRole('heading', { ...h1, name: 'Logga in' })).toBeVisible();
      for (const [eid, name] of Object.entries(eidNames))
        await expect(page.getByRole('button', { name })).toHaveCount(
          settings.acceptedEids.some((accepted) => accepted === eid) ? 1 : 0,
        );
      for (const kind of ['file', 'card', 'mobile'] as const) {
        // The last who has it: other journeys let time pass for those who come first.
        const person =
          testPersons.findLast(({ kinds, revoked }) => kinds.includes(kind) && !revoked) ??
          never(`There is nobody with BankID of the kind ${kind}`);
        const own = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
        await signInAs(own, person, kind);
        await own.goto('/min-sida');
        await expect(own.locator('.signed-in-as')).toContainText(person.familyName);
        await own.context().close();
      }
      await new WizardPage(page).begin('felanmalan');
      await expect(page.locator('.signed-in-as')).toHaveCount(0);
    });

    test('S2 about e-legitimation, and a test of it', async ({ page }) => {
      await page.goto('/om-e-legitimation');
      const main = page.getByRole('main');
      await expect(main).toContainText('Spärra');
      await expect(main.getByRole('link', { name: /bankid\.com/ })).toHaveAttribute('href', /bankid\.com/);
      await expect(main.getByRole('link', { name: /frejaeid\.com/ })).toHaveAttribute(
        'href',
        /frejaeid\.com/,
      );
      await main.getByRole('link', { name: 'Testa din e-legitimation' }).first().click();
      await expect(page.getByRole('heading', { ...h1, name: 'Testa din e-legitimation' })).toBeVisible();
      await page.getByRole('button', { name: /BankID på den här enheten/ }).click();
      const open = page.getByRole('link', { name: 'Öppna BankID' });
      await finishInApp(
        (await open.getAttribute('href')) ?? '',
        testPersons[0] ?? never('There are no test persons'),
      );
      await expect(page.getByRole('heading', { ...h1, name: 'Din e-legitimation fungerar' })).toBeVisible({
        timeout: 20_000,
      });
      await expect(page.locator('.signed-in-as')).toHaveCount(0);
    });

    test('S3 fifteen minutes without a click or an entry: a warning, and one press stays', async ({
      page,
      person,
      signIn,
    }) => {
      await page.goto('/fragor-och-svar');
      await expect(page.locator('#paus').locator('xpath=ancestor::details')).toContainText(
        `${settings.idleMinutes} minuter`,
      );
      await installClock(page.context());
      await signIn(page, person);
      await page.goto('/min-sida');
      await expect(page.getByRole('heading', { name: 'Ej inskickade' })).toBeVisible();
      await passTime(page, { person, municipality }, settings.idleMinutes - settings.warnMinutes + 0.5);
      const warning = page.getByRole('alertdialog', { name: 'Är du kvar?' });
      await warning.getByRole('button', { name: 'Jag är kvar' }).click();
      await expect(warning).toHaveCount(0);
      await passTime(page, { person, municipality }, settings.idleMinutes + 0.5);
      await expect(page).toHaveURL(/session-slut/);
    });

    test('S4 before the start: whether it can be saved, and the attachments to have ready', async ({
      page,
    }) => {
      await page.goto('/e-tjanster/bygglov');
      const main = page.getByRole('main');
      await expect(main).toContainText(
        keepsDrafts ? 'Ja, i 30 dagar' : 'Du kan inte spara och fortsätta senare',
      );
      await expect(main.getByRole('heading', { name: 'Bilagor' })).toBeVisible();
    });

    test('S5 a started errand is saved and resumed from Min sida, where drafts are kept', async ({
      page,
      person,
      signIn,
    }) => {
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await wizard.begin('bygglov');
      const save = page.getByRole('button', { name: 'Spara', exact: true });
      if (!keepsDrafts) {
        await expect(save).toHaveCount(0);
        return;
      }
      await save.click();
      const saved = page.getByRole('dialog', { name: 'Ditt ärende är sparat' });
      await expect(saved).toContainText(
        'För att återuppta ditt ärende vid ett senare tillfälle gå till Min sida. Annars tryck på Fortsätt för att fortsätta fylla i ärendet nu.',
      );
      await saved.getByRole('link', { name: 'Gå till Min sida' }).click();
      await page
        .locator('.my-card')
        .filter({ hasText: 'bygglov' })
        .getByRole('link', { name: /^Fortsätt/ })
        .click();
      await expect(wizard.next).toBeVisible();
    });

    test('S6 what is not right is told, named and kept', async ({ page, person, signIn }) => {
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await wizard.begin('bygglov');
      const email = page.getByLabel('E-post').first();
      await email.fill('inte en adress');
      await wizard.saved();
      await expect(wizard.saveStatus).toContainText('behöver rättas');
      if (keepsDrafts) {
        await page.getByRole('button', { name: 'Spara', exact: true }).click();
        await expect(page.getByRole('dialog', { name: 'Ditt ärende kunde inte sparas' })).toContainText(
          'Sidan innehåller fält vars innehåll inte kunde valideras. Du måste åtgärda felen eller tömma fälten innan ärendet kan sparas.',
        );
      }
      await page.reload();
      await expect(email).toHaveValue('inte en adress');
    });

    test('S7 Mina ärenden shows the status of the moment', async ({
      page,
      person,
      signIn,
      browser,
      baseURL,
      signInAsStaff,
    }) => {
      await signIn(page, person);
      const { errandId, registrationNumber } = await submitted(page);
      await page.goto('/min-sida');
      const card = page.locator('.my-card').filter({ hasText: registrationNumber });
      await expect(card).toContainText('Inkommen');
      const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInAsStaff(desk, 'administrator');
      await desk.goto(`/handlaggning/arenden/${errandId}`);
      await desk.getByRole('button', { name: 'Ändra status' }).click();
      await desk.getByLabel('Ny status').selectOption({ label: 'Under utredning' });
      await desk.getByRole('button', { name: 'Spara ny status' }).click();
      await expect(desk.locator('.errand-facts')).toContainText('Under utredning');
      await desk.context().close();
      await page.reload();
      await expect(card).toContainText('Under utredning');
    });

    test('S8 what is missing is told at once', async ({ page, person, signIn }) => {
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await wizard.begin('skolskjuts');
      const title = await page.getByRole('heading', h1).textContent();
      await wizard.next.click();
      const summary = page.getByRole('group', { name: /svar saknas eller behöver rättas/ });
      await summary.getByRole('link').first().click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
      await expect(page.getByRole('heading', h1)).toHaveText(title ?? '');
    });

    test('S9 Skicka in leads to a confirmation, and a receipt follows', async ({ page, person, signIn }) => {
      await signIn(page, person);
      const draft = await draftWith(page, 'skolskjuts', answersOf('skolskjuts'));
      await page.goto(`/arende/${draft.id}/granska`);
      await page.getByRole('button', { name: 'Skicka in' }).click();
      await expect(page).toHaveURL(/\/inskickat\//);
      await errandNumberIn(page.getByRole('main'));
      await expect(page.getByRole('link', { name: 'Hämta kvittensen (PDF)' })).toBeVisible({
        timeout: 60_000,
      });
    });

    test('S10 help with any e-service, open without signing in', async ({ page }) => {
      const wizard = new WizardPage(page);
      await wizard.begin('support');
      await expect(page.locator('.signed-in-as')).toHaveCount(0);
      await wizard.fillAll(answersOf('support'));
      await page.getByRole('button', { name: 'Skicka in' }).click();
      await expect(page).toHaveURL(/\/inskickat\//);
      await errandNumberIn(page.getByRole('main'));
    });

    test('S11 signing with e-legitimation, where the service asks for it', async ({
      page,
      person,
      signIn,
    }) => {
      await signIn(page, person);
      const wizard = new WizardPage(page);
      await wizard.begin('lotteri');
      await wizard.fillAll(answersOf('lotteri'));
      await page.getByRole('button', { name: 'Skriv under och skicka in' }).click();
      const signing = new SigningPage(page);
      await expect(signing.text).toContainText('Idrottsföreningen Fjällripan');
      await signing.sign(person);
      await expect(page).toHaveURL(/\/inskickat\//, { timeout: 20_000 });
      await expect(page.locator('.signatures')).toContainText(person.familyName);
    });

    test('S12 a polite word to other browsers, and help for those who cannot sign in', async ({
      browser,
      baseURL,
      page,
    }) => {
      const userAgent =
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
      const other = await browser.newContext({ baseURL: baseURL ?? '', userAgent });
      const elsewhere = await other.newPage();
      await elsewhere.goto('/');
      await expect(elsewhere.locator('.browser-notice')).toContainText('Chrome, Firefox och Edge');
      await expect(elsewhere.getByRole('heading', h1)).toBeVisible();
      // That nothing can be shown is not said, seen or read out, while the page is on its way.
      const onItsWay = await other.newPage();
      await onItsWay.route('**/*.js', () => undefined);
      await onItsWay.goto('/', { waitUntil: 'commit' });
      const nothing = onItsWay.getByText('E-tjänsterna kan inte visas');
      await expect(nothing).toBeAttached();
      await expect(nothing).toBeHidden();
      await other.close();
      await page.goto('/');
      await expect(page.getByRole('heading', h1)).toBeVisible();
      await expect(page.locator('.browser-notice')).toHaveCount(0);
      await page.goto('/hjalp-med-inloggning');
      const problem = page.getByRole('main').getByRole('link', { name: /Net iD/ });
      await problem.click();
      await expect(page.getByRole('main')).toContainText('Net iD');
    });

    test('S13 forms to print, read in the browser', async ({ page }) => {
      await page.goto('/blanketter');
      const link = page.getByRole('link', { name: /skolskjuts \(PDF, svenska\)/i });
      const headers = await headersOf(page, (await link.getAttribute('href')) ?? '');
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['content-disposition']).toMatch(/^inline;/);
    });

    test('S14 how personal data is handled, in general and by each service', async ({ page }) => {
      await page.goto('/personuppgifter');
      const main = page.getByRole('main');
      await expect(main).toContainText(settings.contact.organisation);
      for (const part of ['allmän handling', 'sekretess', 'Dina rättigheter', 'Rättslig grund'])
        await expect(main).toContainText(new RegExp(part, 'i'));
      await expect(main).toContainText(settings.contact.email);
      await page.goto('/e-tjanster/bygglov');
      await expect(main).toContainText('Rättslig grund');
    });

    test('S15 what is told is confidential: kept by no cache, read by no script, sent to no one else', async ({
      page,
      person,
      signIn,
    }) => {
      const elsewhere: string[] = [];
      await signIn(page, person);
      const { host } = new URL(page.url());
      page.on('request', (request) => {
        if (new URL(request.url()).host !== host) elsewhere.push(request.url());
      });
      const draft = await draftWith(page, 'bygglov', {});
      await page.goto(`/arende/${draft.id}`);
      await expect(new WizardPage(page).next).toBeVisible();
      expect(elsewhere).toEqual([]);
      const session = (await page.context().cookies()).find(({ name }) => /session/.test(name));
      expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' });
      const headers = await headersOf(page, `/api/drafts/${draft.id}`);
      expect(headers['cache-control']).toContain('no-store');
      expect(await page.evaluate(() => document.cookie)).not.toContain(session?.value);
    });

    test('S16 around every page: logo, Min sida, Logga in, skip link, quick links, contact', async ({
      page,
    }) => {
      await page.goto('/personuppgifter');
      await expect(page.getByRole('banner')).toBeVisible();
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Gå direkt till huvudinnehållet' });
      await expect(skip).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      const banner = page.getByRole('banner');
      for (const name of [/kommun.*Startsida/, 'Min sida', 'Logga in'])
        await expect(banner.getByRole('link', { name }).first()).toBeVisible();
      const footer = page.getByRole('contentinfo');
      for (const name of ['Personuppgiftshantering', 'Startsida e-tjänster', 'Tillgänglighetsredogörelse'])
        await expect(footer.getByRole('link', { name })).toBeVisible();
      for (const fact of [settings.contact.email, settings.contact.phone, settings.contact.visitingAddress])
        await expect(footer).toContainText(fact);
    });

    test('S17 a family on one computer: nothing of the first is there for the next', async ({
      page,
      person,
      relative,
      signIn,
    }) => {
      await signIn(page, person);
      const { registrationNumber } = await submitted(page);
      await page.goto('/min-sida');
      await expect(page.getByRole('main')).toContainText(registrationNumber);
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await expect(page).toHaveURL(/session-slut/);
      await page.goBack();
      await expect(page.locator('body')).not.toContainText(registrationNumber);
      await signIn(page, relative);
      await page.goto('/min-sida');
      await expect(page.locator('.signed-in-as')).toContainText(relative.familyName);
      await expect(page.locator('body')).not.toContainText(registrationNumber);
      await expect(page.locator('body')).not.toContainText(person.familyName);
    });

    test('S18 a management view: services, errands, status', async ({
      page,
      person,
      signIn,
      browser,
      baseURL,
      signInAsStaff,
    }) => {
      await signIn(page, person);
      const { registrationNumber } = await submitted(page);
      const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInAsStaff(desk);
      await desk.getByLabel('Sök i ärenden').fill(registrationNumber);
      await desk.keyboard.press('Enter');
      const row = desk.getByRole('row').filter({ hasText: registrationNumber });
      await expect(row).toContainText('Inkommen');
      await row.getByRole('link').click();
      await expect(desk.getByRole('button', { name: 'Ändra status' })).toBeVisible();
      await desk.goto('/handlaggning/e-tjanster');
      await expect(desk.getByRole('main')).toContainText('Ansök om skolskjuts');
      await desk.context().close();
    });
  });
}

async function submitted(page: Page) {
  return submitDraft(page, await draftWith(page, 'skolskjuts', answersOf('skolskjuts')));
}

/** Of a reply, as the page itself would ask. */
async function headersOf(page: Page, address: string): Promise<Record<string, string>> {
  return page.evaluate(async (url) => Object.fromEntries((await fetch(url)).headers), address);
}

function never(why: string): never {
  throw new Error(why);
}
