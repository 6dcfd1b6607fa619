import type { Page } from '@playwright/test';
import { deleteDrafts } from '../../api.ts';
import { product } from '../../product.ts';
import { finishInApp } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

const failure = 'Inloggningen blev inte klar';

/** Chooses someone at the broker that Telia is reached through. */
async function chooseAtBroker(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Logga in med Telia e-legitimation' })).toBeVisible();
  await page.getByRole('button', { name }).click();
}

test.describe('e-legitimations besides BankID', () => {
  test.use({ municipality: 'norrvik' });

  test('Freja on another device, and cancelled in the app', async ({ page, person, accessible }) => {
    const name = `${person.givenName} ${person.familyName}`;
    await page.goto('/logga-in');
    await accessible(page, 'choice of e-legitimation');
    await page.getByRole('button', { name: /Freja på en annan enhet/ }).click();
    await expect(page.getByRole('img', { name: /Freja/ })).toBeVisible();
    await accessible(page, 'waiting with a code for Freja');
    const phone = await page.context().newPage();
    await phone.goto(`${product.simulator}/freja-phone`);
    await phone
      .getByRole('button', { name: /Läs av koden/ })
      .first()
      .click();
    await phone.getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.getByRole('heading', { level: 1, name: failure })).toBeVisible({ timeout: 15_000 });

    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByRole('img', { name: /Freja/ })).toBeVisible();
    await phone.goto(`${product.simulator}/freja-phone`);
    await phone
      .getByRole('button', { name: /Läs av koden/ })
      .first()
      .click();
    await phone.getByLabel('Vem är du?').selectOption({ value: person.personalNumber });
    await phone.getByLabel('Säkerhetskod').fill('123456');
    await phone.getByRole('button', { name: 'Godkänn' }).click();
    await expect(page).toHaveURL(/\/min-sida$/, { timeout: 20_000 });
    await expect(page.locator('.signed-in-as')).toContainText(name);
  });

  test('a broker: cancelled, signed in, stepped up for a service that takes less, and the same Min sida', async ({
    page,
    person,
    accessible,
  }) => {
    const name = `${person.givenName} ${person.familyName}`;
    await page.goto('/logga-in');
    await page.getByRole('button', { name: /Telia/ }).click();
    // Our own page says "Avbryt" too, until it has been left.
    await expect(page.getByRole('heading', { name: 'Logga in med Telia e-legitimation' })).toBeVisible();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.getByRole('heading', { level: 1, name: failure })).toBeVisible();
    await accessible(page, 'given up at a broker');

    await page.getByRole('button', { name: 'Försök igen' }).click();
    await chooseAtBroker(page, name);
    await expect(page).toHaveURL(/\/min-sida$/);
    await expect(page.locator('.signed-in-as')).toContainText(name);

    await page.goto('/e-tjanster/ekonomisktbistand');
    await page.getByRole('link', { name: 'Starta e-tjänsten' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Logga in med en annan e-legitimation' }),
    ).toBeVisible();
    await accessible(page, 'asked for another e-legitimation');
    await expect(page.getByRole('button', { name: /Telia/ })).toBeHidden();
    await page.getByRole('button', { name: /BankID på den här enheten/ }).click();
    const open = page.getByRole('link', { name: 'Öppna BankID' });
    await finishInApp((await open.getAttribute('href')) ?? '', person);
    await expect(page).toHaveURL(/\/arende\//, { timeout: 20_000 });
    await deleteDrafts(page);
  });

  test('Foreign eID: no Swedish number, and none is asked for', async ({ page, accessible }) => {
    await page.goto('/logga-in?till=/e-tjanster/skolskjuts/fyll-i');
    await page.getByRole('button', { name: /Foreign eID/ }).click();
    await page
      .getByLabel('Who are you?')
      .selectOption({ label: 'Annegret Überwald – Germany, no Swedish number' });
    await page.getByRole('button', { name: 'Identify' }).click();
    await expect(page).toHaveURL(/\/arende\//, { timeout: 20_000 });
    await expect(page.locator('.signed-in-as')).toContainText('Annegret Überwald');
    await expect(page.getByRole('button', { name: /^Fortsätt/ })).toBeVisible();
    await accessible(page, 'a form for a person without a Swedish number');
    await deleteDrafts(page);
  });

  test('a family in turn at a broker: each is asked who they are, and sees nothing of the other', async ({
    page,
    person,
  }) => {
    await page.goto('/logga-in');
    await page.getByRole('button', { name: /Telia/ }).click();
    await chooseAtBroker(page, `${person.givenName} ${person.familyName}`);
    await expect(page.locator('.signed-in-as')).toContainText(person.familyName);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await expect(page).toHaveURL(/session-slut/);
    await expect(page.getByRole('heading', { level: 1, name: 'Du är utloggad' })).toBeVisible();
    await page.goto('/logga-in');
    await page.getByRole('button', { name: /Telia/ }).click();
    await chooseAtBroker(page, 'Gunvor Sandell');
    await expect(page.locator('.signed-in-as')).toContainText('Gunvor Sandell');
    await expect(page.locator('body')).not.toContainText(person.familyName);
  });

  test('an app that takes too long says so', async ({ page }) => {
    await page.goto('/logga-in');
    await page.getByRole('button', { name: /BankID på den här enheten/ }).click();
    const open = page.getByRole('link', { name: 'Öppna BankID' });
    const token = new URL((await open.getAttribute('href')) ?? '').searchParams.get('autostarttoken');
    const orders = (await (await fetch(`${product.simulator}/control/orders`)).json()) as {
      orderRef: string;
      autoStartToken: string;
    }[];
    const order = orders.find(({ autoStartToken }) => autoStartToken === token);
    await fetch(`${product.simulator}/control/orders/${order?.orderRef}/expire`, { method: 'POST' });
    await expect(page.getByText(/Tiden gick ut/).first()).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('button', { name: 'Försök igen' })).toBeVisible();
  });
});
