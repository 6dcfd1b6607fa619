import { product } from '../../product.ts';
import { codeShownBy } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

test.describe('testing an e-legitimation', () => {
  test.use({ municipality: 'norrvik' });

  test('with BankID on a telephone: what worked, and nobody signed in', async ({
    page,
    person,
    accessible,
  }) => {
    await page.goto('/logga-in');
    await page.getByRole('main').getByRole('link', { name: 'Testa din e-legitimation' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Testa din e-legitimation' })).toBeFocused();
    await accessible(page, 'testing an e-legitimation');
    const seen = await codeShownBy(async () => {
      await page.getByRole('button', { name: /Mobilt BankID på en annan enhet/ }).click();
      await expect(page.getByRole('img', { name: 'Kod att läsa av med BankID-appen' })).toBeVisible();
    });
    const phone = await page.context().newPage();
    await phone.goto(`${product.simulator}/phone`);
    await phone.locator(`button[value="${seen}"]`).click();
    await phone.getByLabel('Vem är du?').selectOption({ value: `${person.personalNumber}:mobile` });
    await phone.getByLabel('Säkerhetskod').fill('123456');
    await phone.getByRole('button', { name: 'Identifiera' }).click();
    await expect(phone.getByRole('button', { name: 'Identifiera' })).toBeHidden();
    await page.bringToFront();

    await expect(page.getByRole('heading', { level: 1, name: 'Din e-legitimation fungerar' })).toBeFocused({
      timeout: 20_000,
    });
    const found = page.locator('.eid-test-facts');
    await expect(found).toContainText(person.familyName);
    await expect(found).toContainText(`${person.personalNumber.slice(0, 8)}-****`);
    await expect(found).toContainText('I mobilen');
    await expect(found).toContainText('Hög (tillitsnivå 3)');
    await accessible(page, 'a tested e-legitimation');
    await page.reload();
    await expect(page.getByRole('button', { name: /Mobilt BankID/ })).toBeVisible();
    await expect(page.locator('.signed-in-as')).toHaveCount(0);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('__Host-session');
  });

  test('with a Foreign eID: away and back, with words in English and the country', async ({
    page,
    accessible,
  }) => {
    await page.goto('/testa-e-legitimation');
    const foreign = page.getByRole('button', { name: /^Foreign eID/ });
    await expect(foreign.locator('[lang="en"]').last()).toContainText('another EU or EEA country');
    await foreign.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Testet blev inte klart' })).toBeFocused();
    await expect(page.getByText('Du avbröt testet.').first()).toBeVisible();
    await accessible(page, 'a cancelled test');
    await foreign.click();
    await page.getByRole('button', { name: 'Identify' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Din e-legitimation fungerar' })).toBeFocused();
    await expect(page.locator('.eid-test-facts')).toContainText('Inget svenskt personnummer');
    await expect(page.locator('.eid-test-facts')).toContainText('Tyskland');
    await expect(page).toHaveURL('/testa-e-legitimation');
  });
});
