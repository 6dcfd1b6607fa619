import { deleteDrafts } from '../../api.ts';
import { product } from '../../product.ts';
import { codeShownBy } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

test.describe('sign-in with BankID by hand', () => {
  test.use({ municipality: 'norrvik' });

  test('on another device: a code that is renewed, and back to where one was', async ({
    page,
    person,
    accessible,
  }) => {
    await page.goto('/e-tjanster/lotteri');
    await page.getByRole('link', { name: 'Starta e-tjänsten' }).click();
    await accessible(page, 'choice of device');
    const code = page.getByRole('img', { name: 'Kod att läsa av med BankID-appen' });
    const seen = await codeShownBy(async () => {
      await page.getByRole('button', { name: /Mobilt BankID på en annan enhet/ }).click();
      await expect(code).toBeVisible();
    });
    await accessible(page, 'waiting with a code');
    const first = await code.getAttribute('src');
    await expect(code).not.toHaveAttribute('src', first ?? '');

    const phone = await page.context().newPage();
    await phone.goto(`${product.simulator}/phone`);
    await phone.locator(`button[value="${seen}"]`).click();
    await phone.getByLabel('Vem är du?').selectOption({ value: `${person.personalNumber}:mobile` });
    await phone.getByLabel('Säkerhetskod').fill('000000');
    await phone.getByRole('button', { name: 'Identifiera' }).click();
    await expect(phone.getByText(/Fel kod/)).toBeVisible();
    await phone.getByLabel('Säkerhetskod').fill('123456');
    await phone.getByRole('button', { name: 'Identifiera' }).click();
    await expect(page).toHaveURL(/\/arende\//, { timeout: 20_000 });
    await expect(page.locator('.signed-in-as')).toContainText(person.familyName);
    await deleteDrafts(page);
  });

  test('on this device: the app opens by its link; a cancelled sign-in says so and can be tried again', async ({
    page,
    accessible,
  }) => {
    await page.goto('/logga-in');
    await page.getByRole('button', { name: /BankID på den här enheten/ }).click();
    const open = page.getByRole('link', { name: 'Öppna BankID' });
    await expect(open).toBeVisible();
    await accessible(page, 'waiting for the app');
    const app = await page.context().newPage();
    await app.goto((await open.getAttribute('href')) ?? '');
    await app.getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.getByText('Du avbröt i appen.').first()).toBeVisible({ timeout: 15_000 });
    await accessible(page, 'cancelled sign-in');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(open).toBeVisible();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.getByRole('button', { name: /Mobilt BankID på en annan enhet/ })).toBeVisible();
  });

  test(
    'another browser cannot collect what this one began',
    { tag: '@one-browser' },
    async ({ page, browser, baseURL }) => {
      await page.goto('/');
      const begun = await page.evaluate(async () => {
        const body = JSON.stringify({ eid: 'bankid', flow: 'this-device', returnTo: '/' });
        const headers = { 'content-type': 'application/json', 'x-handslag': '1' };
        return (await (await fetch('/api/sign-in', { method: 'POST', headers, body })).json()) as {
          transactionId: string;
        };
      });
      const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await stranger.goto('/');
      const status = await stranger.evaluate(async (id) => {
        const headers = { 'content-type': 'application/json', 'x-handslag': '1' };
        return (await fetch(`/api/sign-in/${id}/poll`, { method: 'POST', headers, body: '{}' })).status;
      }, begun.transactionId);
      expect(status).toBe(404);
      await stranger.context().close();
    },
  );
});
