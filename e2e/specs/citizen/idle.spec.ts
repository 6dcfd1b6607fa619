import { draftsOf, passTime } from '../../clock.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

for (const { municipality, kept } of [
  { municipality: 'norrvik', kept: true },
  { municipality: 'sorhamn', kept: false },
] as const) {
  test.describe(`idle in ${municipality}`, () => {
    test.use({ municipality, place: 2 });

    test('a warning two minutes before, one press stays, and the end says what happened', async ({
      page,
      person,
      signIn,
      accessible,
    }) => {
      await page.clock.install();
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await wizard.begin('bygglov');
      await page.getByLabel('E-post').first().fill('namn@example.se');
      await page.clock.runFor(2000);
      await wizard.saved();
      // What the page still has to tell of the typing is told within half a minute.
      await page.clock.runFor(30_000);

      await passTime(page, { person, municipality }, 13.5);
      const warning = page.getByRole('alertdialog', { name: 'Är du kvar?' });
      await expect(warning).toBeVisible();
      await accessible(page, 'idle warning');
      await warning.getByRole('button', { name: 'Jag är kvar' }).click();
      await expect(warning).toHaveCount(0);
      await expect(page.getByLabel('E-post').first()).toHaveValue('namn@example.se');
      await page.clock.runFor(30_000);

      await passTime(page, { person, municipality }, 13.5);
      await expect(warning).toBeVisible();
      await passTime(page, { person, municipality }, 2);
      await expect(page).toHaveURL(/session-slut/);
      await expect(page.getByText('namn@example.se')).toHaveCount(0);
      await accessible(page, 'after the idle end');
      if (kept) {
        expect(await draftsOf({ person, municipality })).toBe(1);
      } else {
        await expect.poll(() => draftsOf({ person, municipality }), { timeout: 20_000 }).toBe(0);
      }
    });
  });
}
