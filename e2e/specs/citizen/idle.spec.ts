import { installClock, isStored, passTime } from '../../clock.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { finishInApp } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

for (const { municipality, kept } of [
  { municipality: 'norrvik', kept: true },
  { municipality: 'sorhamn', kept: false },
] as const) {
  test.describe(`idle in ${municipality}`, () => {
    test.use({ municipality });

    test('a warning two minutes before, one press stays in all tabs, the end says what happened', async ({
      page,
      person,
      signIn,
      accessible,
    }) => {
      const { clock } = page.context();
      await installClock(page.context());
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await wizard.begin('bygglov');
      const email = page.getByLabel('E-post').first();
      await email.fill('namn@example.se');
      await clock.runFor(2000);
      await wizard.saved();
      const address = page.url();
      const other = await page.context().newPage();
      await other.goto('/min-sida');
      await expect(other.getByRole('heading', { name: 'Ej inskickade' })).toBeVisible();
      // What the page still has to tell of the typing is told within half a minute.
      await clock.runFor(30_000);

      await passTime(page, { person, municipality }, 13.5);
      const warning = page.getByRole('alertdialog', { name: 'Är du kvar?' });
      const otherWarning = other.getByRole('alertdialog', { name: 'Är du kvar?' });
      await expect(warning).toBeVisible();
      await expect(otherWarning).toBeVisible();
      await page.bringToFront();
      await expect(warning.getByRole('button', { name: 'Jag är kvar' })).toBeFocused();
      await accessible(page, 'idle warning');
      await page.keyboard.press('Enter');
      await expect(warning).toHaveCount(0);
      await expect(otherWarning).toHaveCount(0);
      await expect(email).toHaveValue('namn@example.se');
      await clock.runFor(30_000);

      await passTime(page, { person, municipality }, 13.5);
      await expect(warning).toBeVisible();
      await passTime(page, { person, municipality }, 2);
      await expect(page).toHaveURL(/session-slut/);
      await expect(other).toHaveURL(/session-slut/);
      await expect(page.getByRole('heading', { name: 'Vad hände med dina svar?' })).toBeVisible();
      await expect(page.locator('main')).toContainText(
        kept ? 'Dina svar är sparade.' : 'Dina svar är borttagna',
      );
      await expect(page.locator('body')).not.toContainText(person.familyName);
      await accessible(page, 'after the idle end');
      await page.goBack();
      await expect(page.locator('body')).not.toContainText(person.familyName);
      await expect(page.locator('input[value="namn@example.se"]')).toHaveCount(0);

      await expect.poll(() => isStored(address), { timeout: 20_000 }).toBe(kept);
      if (!kept) return;
      await other.close();
      await page.goto(address);
      await page.getByRole('button', { name: /BankID på den här enheten/ }).click();
      const open = page.getByRole('link', { name: 'Öppna BankID' });
      await finishInApp((await open.getAttribute('href')) ?? '', person);
      await expect(email).toHaveValue('namn@example.se', { timeout: 20_000 });
      await expect(email).toBeFocused();
    });
  });
}
