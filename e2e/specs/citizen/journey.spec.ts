import { expectReflow } from '../../accessible.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

for (const municipality of ['norrvik', 'sorhamn'] as const) {
  test.describe(`the main job in ${municipality}`, () => {
    test.use({ municipality, place: 0 });

    test('fill in, submit, get a receipt, be answered, see it', async ({
      page,
      person,
      signIn,
      accessible,
      browser,
      baseURL,
      signInAsStaff,
    }) => {
      test.setTimeout(180_000);
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await accessible(page, 'start');
      await wizard.begin('skolskjuts');
      await accessible(page, 'first step');
      await wizard.fillAll(answersOf('skolskjuts'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granska och skicka in');
      await accessible(page, 'review');
      await page.getByRole('button', { name: 'Skicka in' }).dblclick();

      await expect(page).toHaveURL(/\/inskickat\//);
      const number = await page
        .getByText(/[A-ZÅÄÖ]+-\d{4}-\d{6}/)
        .first()
        .textContent();
      const registrationNumber = /[A-ZÅÄÖ]+-\d{4}-\d{6}/.exec(number ?? '')?.[0] ?? 'no number';
      await accessible(page, 'confirmation');
      await page.reload();
      await expect(page.getByText(registrationNumber).first()).toBeVisible();

      const receipt = page.getByRole('link', { name: /kvittens/i });
      await expect(receipt).toBeVisible({ timeout: 60_000 });
      const file = page.waitForEvent('download');
      await receipt.click();
      expect((await file).suggestedFilename()).toMatch(/\.pdf$/);

      await page.goto('/min-sida');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await accessible(page, 'Min sida');
      await page.getByRole('link', { name: new RegExp(registrationNumber) }).click();
      await expect(page.getByText('Vad händer nu?').first()).toBeVisible();
      await accessible(page, 'errand page');
      const errand = page.url();

      const office = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport: { width: 1280, height: 900 },
      });
      const desk = await office.newPage();
      await signInAsStaff(desk);
      await accessible(desk, 'inbox');
      await desk.getByLabel('Sök ärendenummer eller namn').fill(registrationNumber);
      await desk.getByRole('button', { name: 'Sök', exact: true }).click();
      await desk.getByRole('link', { name: new RegExp(registrationNumber) }).click();
      await expect(desk.getByText(person.familyName).first()).toBeVisible();
      await accessible(desk, 'errand for staff');
      await desk.getByRole('button', { name: 'Ta ärendet' }).click();
      await expect(desk.getByText('Du handlägger ärendet.')).toBeVisible();
      await desk.getByLabel('Ny status').selectOption({ label: 'Under utredning' });
      await desk
        .getByLabel('Meddelande till den sökande (frivilligt)')
        .fill('Vi har börjat titta på din ansökan.');
      await desk.getByRole('button', { name: 'Ändra status' }).click();
      await expect(desk.locator('.errand-facts').getByText('Under utredning')).toBeVisible();
      await office.close();

      await page.goto(errand);
      await expect(page.getByText('Under utredning').first()).toBeVisible();
      await expect(page.getByText('Vi har börjat titta på din ansökan.')).toBeVisible();
      await page.setViewportSize({ width: 320, height: 800 });
      await expectReflow(page, 'errand page');
      await accessible(page, 'errand page, narrow');
    });
  });
}
