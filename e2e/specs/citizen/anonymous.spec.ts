import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

for (const municipality of ['norrvik', 'sorhamn'] as const) {
  test.describe(`without sign-in in ${municipality}`, () => {
    test.use({ municipality });

    test('submit and follow by code', async ({ page, accessible }) => {
      const wizard = new WizardPage(page);
      await wizard.begin('allmanhandling');
      await wizard.fillAll(answersOf('allmanhandling'));
      await page.getByRole('button', { name: 'Skicka in' }).click();
      await expect(page).toHaveURL(/\/inskickat\//);
      await accessible(page, 'confirmation with a code');
      const words = await page.locator('main').innerText();
      const number = /[A-ZÅÄÖ]+-\d{4}-\d{6}/.exec(words)?.[0] ?? '';
      const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b/.exec(words.replaceAll(number, ''))?.[0] ?? '';
      expect(code).not.toBe('');

      await page.context().clearCookies();
      await page.goto('/folj-arende');
      await accessible(page, 'follow-up');
      await page.getByLabel(/nummer/i).fill(number);
      await page.getByLabel(/kod/i).fill(code);
      await page.getByRole('button', { name: /Visa|Följ/ }).click();
      await expect(page.getByText(number).first()).toBeVisible();
      await expect(page.getByText(/Inkommen|Registrerad|Mottagen/).first()).toBeVisible();
      await accessible(page, 'followed errand');
    });
  });
}
