import { callApi, draftWith, hashOf, submitAgain, submitDraft } from '../../api.ts';
import { answersOf } from '../../pages/wizard-page.ts';
import { addressOf } from '../../product.ts';
import { signInStaff } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';
import type { Locator, Page } from '@playwright/test';

/** Key by key in place of what stands there: put in at once, words do not reach a page that keeps a field's value itself, in a stock Firefox. */
async function write(field: Locator, words: string): Promise<void> {
  await field.page().bringToFront();
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  await field.pressSequentially(words);
}

/** The file that the page makes and gives the browser to save. A stock Firefox tells of no download of that kind. */
async function fileMadeBy(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const made = await page.evaluateHandle(() => {
    const file = Promise.withResolvers<{ name: string; text: string }>();
    const make = URL.createObjectURL.bind(URL);
    let content = new Blob();
    URL.createObjectURL = (blob: Blob) => make((content = blob));
    const save = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function click() {
      save.call(this);
      void content.text().then((text) => file.resolve({ name: this.download, text }));
    };
    return { file: file.promise };
  });
  await act();
  return made.evaluate(({ file }) => file);
}

/** What belongs to the whole municipality is changed by one browser at a time. */
const changes = { tag: '@one-browser' };

test.describe('administering a municipality', () => {
  test.use({ municipality: 'sorhamn' });
  // They change what belongs to the whole municipality.
  test.describe.configure({ mode: 'serial' });

  test(
    'a new colour is proven, and every visitor sees it',
    changes,
    async ({ page, signInAsStaff, browser, baseURL, accessible }) => {
      await signInAsStaff(page);
      await page.getByRole('link', { name: 'Inställningar' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Namn och utseende' })).toBeVisible();
      const colour = page.getByLabel('Färg', { exact: true });
      const before = await colour.inputValue();
      await write(colour, '#f2c200');
      await expect(page.getByText(/#f2c200 har kontrasten 1,[67]:1 mot vitt/)).toBeVisible();
      await expect(page.getByText(/samma nyans men mörkare: #[0-9a-f]{6}, med 5,[1-9]:1/)).toBeVisible();
      await accessible(page, 'look of the municipality, changed');
      await page.getByRole('link', { name: 'Logg', exact: true }).click();
      await page.getByRole('button', { name: 'Stanna kvar' }).click();
      await expect(colour).toHaveValue('#f2c200');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(
        page.getByRole('status').filter({ hasText: 'Inställningarna är sparade.' }),
      ).toBeAttached();
      const visitor = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await visitor.goto('/');
      await expect
        .poll(() =>
          visitor.evaluate(
            async () =>
              ((await (await fetch('/api/municipality')).json()) as { brandColour: string }).brandColour,
          ),
        )
        .toBe('#f2c200');
      await visitor.context().close();
      await write(colour, 'gul');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(page.getByRole('link', { name: /Skriv färgen som #/ })).toBeVisible();
      await accessible(page, 'look of the municipality with a mistake');
      await write(colour, before);
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(page.getByText('Du har ändringar som inte är sparade.')).toBeHidden();
    },
  );

  test(
    'two administrators: what a colleague has saved is never overwritten unseen',
    changes,
    async ({ page, signInAsStaff, browser, baseURL }) => {
      await signInAsStaff(page);
      const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInAsStaff(other);
      for (const desk of [page, other]) await desk.goto('/handlaggning/installningar/kontakt');
      // What no other journey reads in the footer meanwhile.
      const hoursOn = (desk: Page) => desk.getByLabel(/^Öppettider\s*\(/);
      const hours = hoursOn(page);
      const before = await hours.inputValue();
      await write(hoursOn(other), 'Vardagar 9–12');
      await other.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(other.getByText('Du har ändringar som inte är sparade.')).toBeHidden();
      await write(hours, 'Vardagar 13–16');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(
        page.getByRole('heading', { name: 'En kollega har ändrat samma uppgifter' }),
      ).toBeVisible();
      await expect(hours).toHaveValue('Vardagar 13–16');
      await page.getByRole('button', { name: 'Visa kollegans version' }).click();
      await expect(hours).toHaveValue('Vardagar 9–12');
      await write(hours, before);
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(page.getByText('Du har ändringar som inte är sparade.')).toBeHidden();
      // Other settings than those a colleague has saved since are no conflict.
      await page.goto('/handlaggning/installningar/inloggning');
      const warning = page.getByLabel('Minuter innan dess som varningen visas');
      const minutes = await warning.inputValue();
      await other.goto('/handlaggning/installningar/kontakt');
      await write(hoursOn(other), 'Dygnet runt');
      await other.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(other.getByText('Du har ändringar som inte är sparade.')).toBeHidden();
      for (const value of ['3', minutes]) {
        await write(warning, value);
        await page.getByRole('button', { name: 'Spara', exact: true }).click();
        await expect(page.getByText('Du har ändringar som inte är sparade.')).toBeHidden();
      }
      await expect(page.getByRole('heading', { name: 'En kollega har ändrat samma uppgifter' })).toBeHidden();
      await other.reload();
      await expect(hoursOn(other)).toHaveValue('Dygnet runt');
      await write(hoursOn(other), before);
      await other.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(other.getByText('Du har ändringar som inte är sparade.')).toBeHidden();
      await other.context().close();
    },
  );

  test(
    'an operating message is seen by visitors while it lasts, and closes its service',
    changes,
    async ({ page, signInAsStaff, browser, baseURL, accessible }) => {
      await signInAsStaff(page);
      await page.goto('/handlaggning/installningar/driftmeddelanden');
      await page.getByRole('button', { name: 'Nytt driftmeddelande' }).click();
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(page.getByRole('link', { name: 'Skriv vad invånarna ska få veta.' })).toBeVisible();
      await accessible(page, 'operating message with a mistake');
      await write(page.getByLabel('Text till invånarna', { exact: true }), 'Vi byter system ikväll.');
      // One that no other journey begins in this municipality.
      await page.getByLabel('Bara några').check();
      await page.getByLabel('Boka och hyr lokal eller idrottshall').check();
      await page.getByLabel('Stäng e-tjänsterna under tiden').check();
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(page.getByText('Visas nu')).toBeVisible();
      const visitor = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await visitor.goto('/e-tjanster/hyralokal');
      await expect(visitor.getByText('Vi byter system ikväll.').first()).toBeVisible();
      await expect(visitor.getByRole('link', { name: /^Starta/ })).toBeHidden();
      await page.getByRole('button', { name: /^Avsluta nu/ }).click();
      await expect(page.getByText('Har visats')).toBeVisible();
      await accessible(page, 'operating messages');
      await expect
        .poll(async () => {
          await visitor.reload();
          return visitor.getByText('Vi byter system ikväll.').count();
        })
        .toBe(0);
      await visitor.context().close();
      await page.getByRole('button', { name: /^Ta bort/ }).click();
      await expect(page.getByText('Inga driftmeddelanden.')).toBeVisible();
    },
  );

  test(
    'a handler who is shut out is thrown out of an open page, and let in again',
    changes,
    async ({ page, signInAsStaff, browser, baseURL, accessible }) => {
      const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      // Somebody who no other journey signs in as.
      await signInStaff(desk, 'Fatima Rahimi');
      await desk.goto('/handlaggning/arenden');
      await expect(desk.getByRole('link', { name: 'Inställningar' })).toBeHidden();
      await desk.goto('/handlaggning/installningar');
      await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
      expect((await callApi(desk, 'GET', '/api/management/settings')).status).toBe(403);

      await signInAsStaff(page);
      await page.getByRole('link', { name: 'Användare' }).click();
      await accessible(page, 'accounts');
      await page.bringToFront();
      await page.getByRole('button', { name: 'Ändra Fatima Rahimi' }).click();
      await expect(page.getByRole('heading', { name: 'Ändra Fatima Rahimi' })).toBeFocused();
      await accessible(page, 'an account being changed');
      await page.getByRole('button', { name: 'Stäng av kontot' }).click();
      await page.getByRole('button', { name: 'Stäng av nu' }).click();
      await expect(page.getByRole('row', { name: /Fatima Rahimi/ })).toContainText('Avstängt');
      expect((await callApi(desk, 'GET', '/api/management/errands')).status).toBe(401);
      await desk.goto('/handlaggning/arenden');
      await expect(desk.getByRole('button', { name: 'Logga in med tjänstekonto' })).toBeVisible();
      await signInStaff(desk, 'Fatima Rahimi').catch(() => undefined);
      await expect(desk.getByText(/ingen behörighet till handläggningen här/)).toBeVisible();
      await desk.context().close();

      await page.getByRole('button', { name: 'Ändra Fatima Rahimi' }).click();
      await page.getByRole('button', { name: 'Släpp in igen' }).click();
      await expect(page.getByRole('row', { name: /Fatima Rahimi/ })).toContainText('Aktivt');
      for (const tab of ['Grupper', 'Behörigheter']) {
        await page.getByRole('link', { name: tab }).click();
        await expect(page.getByRole('table')).toBeVisible();
        await accessible(page, tab);
      }
    },
  );

  test('the last administrator cannot step down, and is told why', async ({ page, signInAsStaff }) => {
    const { name } = await signInAsStaff(page);
    await page.goto('/handlaggning/anvandare');
    await page.getByRole('button', { name: `Ändra ${name}` }).click();
    await expect(page.getByRole('button', { name: 'Stäng av kontot' })).toBeHidden();
    await page.getByLabel('Administratör').uncheck();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(page.getByText('Gör någon annan till administratör först.')).toBeVisible();
  });

  test(
    'the log tells who did what, is filtered by address, and is whole',
    changes,
    async ({ page, signInAsStaff, accessible }) => {
      const { name } = await signInAsStaff(page);
      await page.getByRole('link', { name: 'Logg', exact: true }).click();
      const rows = page.getByRole('table').getByRole('row');
      await expect(rows.nth(1)).toBeVisible();
      await page.getByLabel('Händelse').selectOption({ label: 'Stängde av ett konto' });
      await page.getByRole('button', { name: 'Visa', exact: true }).click();
      await expect(page).toHaveURL(/vad=account%3Adisabled/);
      await expect(rows.nth(1)).toContainText(name);
      await expect(rows.nth(1)).toContainText('Fatima Rahimi');
      await page.getByRole('button', { name: 'Kontrollera loggen' }).click();
      await expect(page.getByText(/Loggen är hel\. Alla \d/)).toBeVisible();
      await accessible(page, 'the log');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /Hämta som tabell/ }).click();
      expect((await download).suggestedFilename()).toMatch(/^logg-sorhamn-.*\.csv$/);
    },
  );

  test('statistics as charts with tables, and fewer than five are not told', async ({
    page,
    signInAsStaff,
    browser,
    baseURL,
    accessible,
  }) => {
    const visitor = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await visitor.goto('/');
    const fault = await draftWith(visitor, 'felanmalan', answersOf('felanmalan'));
    await submitDraft(visitor, fault);
    await submitAgain(visitor, fault, hashOf(fault), 4);
    await submitDraft(visitor, await draftWith(visitor, 'support', answersOf('support')));
    await visitor.context().close();
    await signInAsStaff(page);
    await page.getByRole('link', { name: 'Statistik' }).click();
    const received = page.getByRole('region', { name: 'Tabell över inkomna ärenden' }).getByRole('table');
    await expect(received).toBeVisible();
    await accessible(page, 'statistics');
    const service = page.getByLabel('E-tjänst', { exact: true });
    await service.selectOption('felanmalan');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await expect(page).toHaveURL(/e-tjanst=felanmalan/);
    await expect(received.getByRole('row')).toHaveCount(2);
    await accessible(page, 'statistics of one service');
    const { name, text } = await fileMadeBy(page, () =>
      page.getByRole('button', { name: 'Hämta som tabell (CSV): Inkomna ärenden per månad' }).click(),
    );
    expect(name).toBe('inkomna-ärenden-per-månad.csv');
    expect(text).toContain(';');
  });

  test('every part of the settings is accessible', async ({ page, signInAsStaff, accessible }) => {
    await signInAsStaff(page);
    for (const part of ['kontakt', 'texter', 'tillganglighet', 'inloggning', 'arenden', 'helgdagar']) {
      await page.goto(`/handlaggning/installningar/${part}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await accessible(page, part);
    }
    await page.goto('/handlaggning/sokningar');
    await expect(page.getByText(/inga sökningar utan träff/)).toBeVisible();
    await accessible(page, 'searches in vain');
  });
});

test.describe('operating the installation', () => {
  test('opens with its key only, and shows how everything is in numbers', async ({
    page,
    baseURL,
    accessible,
  }) => {
    await page.goto(`${addressOf('installation')}/drift`);
    const key = page.getByLabel('Driftnyckel');
    await write(key, 'en gissning');
    await page.getByRole('button', { name: 'Öppna' }).click();
    await expect(page.getByText('Nyckeln stämmer inte.')).toBeVisible();
    await accessible(page, 'the operator’s door');
    await write(key, process.env['E2E_OPERATOR_TOKEN'] ?? '');
    await page.getByRole('button', { name: 'Öppna' }).click();
    await expect(page.getByRole('row', { name: /Norrviks kommun/ })).toContainText('norrvik.localhost');
    await expect(page.getByText('Databasen svarar och har alla tabeller.')).toBeVisible();
    await accessible(page, 'the operator’s page');
    await page.getByRole('button', { name: 'Ny kommun' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await expect(page.getByRole('link', { name: 'Skriv kommunens namn.' })).toBeVisible();
    await accessible(page, 'a municipality to be made');
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByRole('button', { name: 'Stäng driftsidan' }).click();
    await expect(key).toHaveValue('');
    await page.goto(new URL('/drift', baseURL ?? '').href);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Drift');
  });
});
