import { expect, type Locator, type Page } from '@playwright/test';
import type { TestPerson } from '@handslag/samples/test-persons';
import { mailsWith } from '../mail.ts';
import { product } from '../product.ts';
import { finishInApp } from '../sign-in.ts';

/** Where one reads and signs, and sees who has done what. */
export class SigningPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.text = page.getByRole('region', { name: 'Texten du skriver under' });
  }

  /** Brings up the link to the app on this device. */
  async choose(): Promise<Locator> {
    await this.page.getByRole('button', { name: /BankID på den här enheten/ }).click();
    const open = this.page.getByRole('link', { name: 'Öppna BankID' });
    await expect(open).toBeVisible();
    return open;
  }

  /** Signs with BankID on this device, as quickly as it goes. */
  async sign(person: TestPerson): Promise<void> {
    const open = await this.choose();
    await finishInApp((await open.getAttribute('href')) ?? '', person);
  }

  /** What the page says of one who signs. */
  party({ familyName }: TestPerson): Locator {
    return this.page.locator('.party').filter({ hasText: familyName });
  }
}

/** The link in the latest request that was mailed to an address. */
export async function mailedLink(address: string): Promise<string> {
  const links = () =>
    mailsWith('skriva under')
      .filter(({ to }) => to.includes(address))
      .flatMap(({ text }) => /https?:\/\/\S+\/underskrift\/[\w-]{40,}/.exec(text) ?? []);
  await expect.poll(() => links().length, { timeout: 60_000 }).toBeGreaterThan(0);
  return links().at(-1) ?? '';
}

/** The person finds what they are asked to sign in their Freja app, reads it and signs. */
export async function signInFreja(page: Page, { personalNumber }: TestPerson): Promise<void> {
  const phone = await page.context().newPage();
  await phone.goto(`${product.simulator}/freja-phone`);
  await phone.getByRole('button', { name: new RegExp(`underskrift, ${personalNumber}`) }).click();
  await phone.getByLabel('Säkerhetskod').fill('123456');
  await phone.getByRole('button', { name: 'Skriv under' }).click();
  await expect(phone.getByRole('heading', { name: 'Klart' })).toBeVisible();
  await phone.close();
}
