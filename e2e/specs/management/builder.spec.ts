import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { BuilderPage } from '../../pages/builder-page.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { signInStaff } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Delar av e-tjänsten' });
/** The browsers run against one product. */
const unique = (name: string) => `${name} ${randomUUID().slice(0, 4)}`;
const openTab = (page: Page, name: string) => tabs(page).getByRole('link', { name }).click();

/** Key by key, in place of what stands there, as a person writes. */
async function type(field: Locator, words: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(words);
}

/** A service that can be published, with one question and one that depends on it. */
async function makeService(page: Page, name: string): Promise<BuilderPage> {
  const builder = new BuilderPage(page);
  await page.goto('/handlaggning/e-tjanster/ny');
  await type(page.getByLabel('Namn', { exact: true }), name);
  await page.getByRole('button', { name: 'Skapa e-tjänsten' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till fråga' }).click();
  await page.getByRole('button', { name: 'Ja eller nej' }).click();
  await type(builder.field('Fråga'), 'Har du hund?');
  await builder.tree.getByRole('treeitem').first().click();
  await page.getByRole('button', { name: 'Lägg till fråga' }).click();
  await page.getByRole('button', { name: 'Kort text' }).click();
  await type(builder.field('Fråga'), 'Vad heter hunden?');
  await builder.settings.getByLabel('När den visas', { exact: true }).selectOption('När en regel stämmer');
  await expect(builder.settings.locator('.builder-sentence')).toHaveText(/Visas när .*Har du hund\? är Ja\./);
  return builder;
}

async function fillSettings(page: Page): Promise<void> {
  await openTab(page, 'Inställningar');
  await type(page.getByLabel('Sammanfattning'), 'För dig som vill berätta om din hund.');
  await type(page.getByLabel('Hur lång tid det tar'), 'Du får svar inom en vecka.');
  await page.getByLabel('Inloggning', { exact: true }).selectOption('Valfri');
  await type(page.getByLabel('Varför uppgifterna behövs'), 'Vi behöver veta om hunden.');
  await type(page.getByLabel('Laglig grund'), 'Uppgift av allmänt intresse.');
  await type(page.getByLabel('Hur länge de sparas, i ord'), 'Uppgifterna gallras efter två år.');
  await page.getByLabel('Grupp som handlägger').selectOption('Kontaktcenter');
}

test.describe('the builder', () => {
  test.use({ municipality: 'norrvik' });

  test('a service is made, reviewed, tried, published and begun by a citizen', async ({
    page,
    browser,
    baseURL,
    signInAsStaff,
    accessible,
  }) => {
    await signInAsStaff(page, 'service-owner');
    await page.goto('/handlaggning/e-tjanster');
    await expect(page.getByRole('row', { name: /Ansök om skolskjuts/ })).toBeVisible();
    await accessible(page, 'the list of services');
    const name = unique('Anmäl hund');
    const builder = await makeService(page, name);
    await accessible(page, 'the editor');
    await builder.saved();

    await openTab(page, 'Granska');
    await expect(page.getByRole('listitem').filter({ hasText: 'Laglig grund:' })).toBeVisible();
    await page.getByRole('button', { name: 'Starta generalrepetitionen' }).click();
    await expect(page.getByText('Alla kunde bli klara')).toBeVisible({ timeout: 60_000 });
    await accessible(page, 'the review');

    await fillSettings(page);
    await accessible(page, 'the settings');

    await openTab(page, 'Provkör');
    await expect(page.getByLabel('Vad heter hunden?')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Ja' }).check();
    await type(page.getByLabel('Vad heter hunden?'), 'Sixten');
    await expect(page.getByRole('complementary', { name: 'Varför visas den här?' })).toContainText('stämmer');
    await accessible(page, 'the trial');
    await page.getByRole('button', { name: 'Till granskningen av svaren' }).click();
    await expect(page.getByText('Allt är ifyllt och skulle gå att skicka in.')).toBeVisible();

    await openTab(page, 'Versioner');
    await expect(page.getByText('E-tjänsten publiceras för första gången.')).toBeVisible();
    await accessible(page, 'publishing');
    await type(page.getByLabel('Anteckning till historiken'), 'Första versionen.');
    await page.getByRole('button', { name: 'Publicera version' }).click();
    await expect(page.getByRole('heading', { name: /^Version 1/ })).toBeVisible();
    const key = new URL(page.url()).pathname.split('/')[3] ?? '';

    const citizen = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    const form = new WizardPage(citizen);
    await form.begin(key);
    await citizen.getByRole('radio', { name: 'Ja' }).check();
    await expect(citizen.getByLabel('Vad heter hunden?')).toBeVisible();
    await citizen.context().close();

    // A second version says what it changes before it is published.
    await openTab(page, 'Formulär');
    await builder.tree.getByRole('treeitem', { name: /Vad heter hunden/ }).click();
    await type(builder.field('Fråga'), 'Vad heter din hund?');
    await openTab(page, 'Versioner');
    await expect(page.getByText('Frågan ”Vad heter hunden?” heter nu ”Vad heter din hund?”.')).toBeVisible();
    await page.getByRole('button', { name: 'Publicera version' }).click();
    await expect(page.getByRole('heading', { name: /^Version 2/ })).toBeVisible();
    await page.getByRole('button', { name: 'Visa version 1' }).click();
    await page.getByRole('button', { name: 'Gör version 1 till arbetsversion' }).click();
    await openTab(page, 'Formulär');
    await expect(builder.tree.getByRole('treeitem', { name: /Vad heter hunden\?/ })).toBeVisible();
  });

  test(
    'everything can be taken back, and what a removal takes with it is said first',
    { tag: '@one-browser' },
    async ({ page, signInAsStaff, accessible }) => {
      await signInAsStaff(page, 'service-owner');
      const builder = await makeService(page, unique('Ångra'));
      const rows = builder.tree.locator('.builder-row-name');
      await expect(rows).toHaveText(['Steg 1', 'Har du hund?', 'Vad heter hunden?']);
      await builder.tree.getByRole('treeitem', { name: /Har du hund/ }).click();
      await page.keyboard.press('Delete');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('”Vad heter hunden?” kommer alltid att visas');
      await accessible(page, 'a removal that others depend on');
      await dialog.getByRole('button', { name: 'Ta bort' }).click();
      await expect(rows).toHaveText(['Steg 1', 'Vad heter hunden?']);
      await page.keyboard.press('Control+z');
      await expect(rows).toHaveText(['Steg 1', 'Har du hund?', 'Vad heter hunden?']);
      await builder.tree.getByRole('treeitem', { name: /Har du hund/ }).click();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(rows).toHaveText(['Steg 1', 'Vad heter hunden?', 'Har du hund?']);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+Shift+Z');
      await expect(rows).toHaveText(['Steg 1', 'Vad heter hunden?', 'Har du hund?']);
      await builder.saved();
      await page.reload();
      await expect(rows).toHaveText(['Steg 1', 'Vad heter hunden?', 'Har du hund?']);
    },
  );

  test(
    'two who edit the same service see each other, and nothing is lost in taking over',
    { tag: '@one-browser' },
    async ({ page, browser, baseURL, signInAsStaff }) => {
      await signInAsStaff(page, 'service-owner');
      const builder = await makeService(page, unique('Två redigerar'));
      await builder.saved();
      const address = new URL(page.url()).pathname;
      // The first writes on without having heard of the second.
      const hearing = /\/work\/editor$/;
      await page.route(hearing, (route) => route.abort());
      const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInStaff(other, 'Ingrid Malm');
      await other.goto(address);
      await expect(other.getByText('David Åkerlund redigerar den här e-tjänsten')).toBeVisible();
      const theirs = new BuilderPage(other);
      await expect(theirs.field('Rubrik')).toBeDisabled();
      await other.getByRole('button', { name: 'Ta över redigeringen' }).click();
      await expect(theirs.field('Rubrik')).toBeEnabled();
      await type(theirs.field('Rubrik'), 'Om hunden');
      await theirs.saved();

      await builder.tree.getByRole('treeitem', { name: /Vad heter hunden/ }).click();
      await type(builder.field(/^Hjälptext/), 'Det den lyssnar till.');
      await expect(page.getByRole('heading', { name: /Ingrid Malm har/ })).toBeVisible();
      await page.unroute(hearing);
      await page.getByRole('button', { name: 'Ta över och lägg på mina ändringar' }).click();
      await builder.saved();
      await page.reload();
      await expect(builder.tree.getByRole('treeitem', { name: /Om hunden/ })).toBeVisible();
      await builder.tree.getByRole('treeitem', { name: /Vad heter hunden/ }).click();
      await expect(builder.field(/^Hjälptext/)).toHaveValue('Det den lyssnar till.');
      await other.context().close();
    },
  );

  test(
    'the network away costs nothing, and a file goes out and comes in again',
    { tag: '@one-browser' },
    async ({ page, context, signInAsStaff, accessible }) => {
      await signInAsStaff(page, 'service-owner');
      const name = unique('Utan nät');
      const builder = await makeService(page, name);
      await builder.saved();
      // Only what is finished can be taken in from a file.
      await fillSettings(page);
      await openTab(page, 'Formulär');
      await builder.tree.getByRole('treeitem', { name: /Vad heter hunden/ }).click();
      await builder.saved();
      await context.setOffline(true);
      await type(builder.field(/^Hjälptext/), 'Skriven utan nät.');
      await expect(page.getByText('Inte sparat – försöker igen')).toBeVisible();
      await context.setOffline(false);
      await builder.saved();

      const key = new URL(page.url()).pathname.split('/')[3] ?? '';
      await page.goto('/handlaggning/e-tjanster');
      const row = page.getByRole('row', { name: new RegExp(name) });
      await row.locator('summary').click();
      const download = page.waitForEvent('download');
      await row.getByRole('link', { name: 'Spara som fil' }).click();
      const file = await (await download).path();
      const text = await readFile(file, 'utf8');
      expect(text).toContain('Skriven utan nät.');

      await page.goto('/handlaggning/e-tjanster/las-in');
      const give = (content: string) =>
        page.getByLabel('Fil', { exact: true }).setInputFiles({
          name: 'tjanst.json',
          mimeType: 'application/json',
          buffer: Buffer.from(content),
        });
      await give(text.replace('"yes-no"', '"yes-maybe"'));
      await page.getByRole('button', { name: 'Läs in filen' }).click();
      await expect(page.getByRole('heading', { name: /Filen kan inte läsas in/ })).toBeVisible();
      await expect(page.getByText(/^Rad \d+/).first()).toBeVisible();
      await accessible(page, 'a file that is refused');
      await give(text);
      await page.getByRole('button', { name: 'Läs in filen' }).click();
      await expect(
        page.getByRole('heading', { name: 'Det finns redan en e-tjänst med samma adress' }),
      ).toBeVisible();
      await type(page.getByLabel('Läs in som en egen, med adressen'), `${key}-igen`);
      await page.getByRole('button', { name: 'Läs in som egen e-tjänst' }).click();
      await expect(page).toHaveURL(new RegExp(`${key}-igen/formular`));
      await expect(builder.tree.getByRole('treeitem', { name: /Har du hund/ })).toBeVisible();
    },
  );
});
