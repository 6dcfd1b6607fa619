import { mailsWith } from '../../mail.ts';
import { errandNumberIn } from '../../pages/errand-number.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test(
  'another language in the middle of a form keeps what is typed, and the receipt comes in it',
  {
    tag: '@one-browser',
  },
  async ({ page, accessible }) => {
    const wizard = new WizardPage(page);
    const h1 = page.getByRole('heading', { level: 1 });
    await wizard.begin('felanmalan');
    await wizard.fillStep(answersOf('felanmalan'));
    const place = wizard.field('plats.address');
    await place.fill('Storgatan 1, inte sparat än');
    await place.evaluate((field) => field.setAttribute('data-same', ''));

    const finnish = page.getByRole('button', { name: 'Suomi' });
    await finnish.click();
    await expect(h1).toHaveText('Missä vika on?');
    await expect(finnish).toBeFocused();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
    await expect(page).toHaveTitle(/^Missä vika on\? /);
    // The very same field, with what had been typed in it.
    await expect(place).toHaveValue('Storgatan 1, inte sparat än');
    await expect(place).toHaveAttribute('data-same', '');
    await accessible(page, 'a step in Finnish');

    await page.getByRole('button', { name: /^Jatka/ }).click();
    await expect(h1).toHaveText('Mikä on vialla?');
    await page.getByRole('button', { name: /^Jatka/ }).click();
    await expect(page.getByText('Valitse vastaus kysymykseen ”Mitä asia koskee?”').first()).toBeVisible();
    await wizard.fillStep(answersOf('felanmalan'));
    await page.getByRole('button', { name: /^Jatka/ }).click();
    await expect(h1).toHaveText('Palaute');
    await wizard.fillStep(answersOf('felanmalan'));
    await page.getByRole('button', { name: /^Jatka/ }).click();
    // Loaded anew, the server sends the page in the language that was chosen.
    await expect(h1).toHaveText('Tarkista ja lähetä');
    await expect(wizard.saveStatus).toContainText(/Tallennettu/);
    await page.reload();
    await expect(h1).toHaveText('Tarkista ja lähetä');
    await expect(page.locator('main')).toContainText('Storgatan 1, inte sparat än');
    await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
    await expect(h1).toHaveText('Asiasi on lähetetty');
    const number = await errandNumberIn(page.locator('main'));
    await expect(page.getByRole('link', { name: /Lataa vastaanottokuittaus/ })).toBeVisible({
      timeout: 60_000,
    });
    await expect
      .poll(() => mailsWith(number)[0]?.subject, { timeout: 60_000 })
      .toBe(`Olemme vastaanottaneet asiasi ${number}`);

    await page.goto('/e-tjanster/provtjanst');
    await expect(page.getByText('Osa tästä on saatavilla vain ruotsiksi.')).toBeVisible();
    await expect(h1.locator('[lang="sv"]')).toBeVisible();
  },
);
