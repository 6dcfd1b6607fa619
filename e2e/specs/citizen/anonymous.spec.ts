import { errandNumberIn } from '../../pages/errand-number.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { bothMunicipalities, expect, test } from '../../test.ts';

for (const { municipality, tag } of bothMunicipalities) {
  test.describe(`without sign-in in ${municipality}`, { tag }, () => {
    test.use({ municipality });

    test('submit, follow by code, and nothing without it', async ({ page, accessible }) => {
      const wizard = new WizardPage(page);
      await wizard.begin('allmanhandling');
      await wizard.fillAll(answersOf('allmanhandling'));
      await page.getByRole('button', { name: 'Skicka in' }).click();
      await expect(page).toHaveURL(/\/inskickat\//);
      const number = await errandNumberIn(page.locator('main'));
      const code = ((await page.locator('.follow-up-code-value').innerText()).split(':').at(-1) ?? '').trim();
      expect(code).not.toBe('');
      await accessible(page, 'confirmation with a code');
      const address = page.url();

      await page.context().clearCookies();
      await page.goto(address);
      await expect(page.getByText(number)).toHaveCount(0);
      await page.goto('/folj-arende');
      await page.getByRole('button', { name: 'Visa ärendet' }).click();
      await expect(page.getByText('Skriv ärendenumret.')).toBeVisible();
      await accessible(page, 'follow-up with nothing filled in');
      await page.getByLabel('Ärendenummer').fill(number);
      await page.getByLabel('Kod').fill(code.replaceAll(/[^-]/g, '2'));
      await page.getByRole('button', { name: 'Visa ärendet' }).click();
      await expect(page.getByText('Vi hittar inget ärende med det numret och den koden.')).toBeVisible();
      await page.getByLabel('Kod').fill(code.toLowerCase());
      await page.getByRole('button', { name: 'Visa ärendet' }).click();
      await expect(page.getByRole('heading', { name: 'Vad händer nu?' })).toBeVisible();
      await expect(page.locator('main')).toContainText(number);
      await accessible(page, 'followed errand');
    });
  });
}
