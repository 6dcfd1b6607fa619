import { WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('without network', () => {
  test.use({ municipality: 'sorhamn' });

  test('the page says so, keeps what is typed and saves it when the network is back', async ({
    page,
    person,
    signIn,
    accessible,
  }) => {
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await wizard.begin('parkeringstillstand');
    await page.context().setOffline(true);
    const email = page.getByLabel('E-post').first();
    await email.fill('utan@example.se');
    await expect(wizard.saveStatus).toContainText('Inte sparat – försöker igen', { timeout: 15_000 });
    await expect(email).toHaveValue('utan@example.se');
    await accessible(page, 'offline');
    await page.context().setOffline(false);
    await wizard.saved();
    await page.reload();
    await expect(email).toHaveValue('utan@example.se');
  });

  test('a server that does not answer is told of, leaving asks once, and what was typed is saved afterwards', async ({
    page,
    person,
    signIn,
    accessible,
  }) => {
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await wizard.begin('parkeringstillstand');
    await page.route('**/api/drafts/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort('connectionrefused') : route.continue(),
    );
    const email = page.getByLabel('E-post').first();
    await email.fill('borta@example.se');
    await expect(wizard.saveStatus).toContainText('Inte sparat – försöker igen', { timeout: 15_000 });
    await accessible(page, 'what is typed cannot be saved');
    await page.getByRole('link', { name: 'Min sida' }).first().click();
    const leave = page.getByRole('dialog', { name: 'Allt är inte sparat än' });
    await expect(leave).toBeVisible();
    await accessible(page, 'leaving with something unsaved');
    await leave.getByRole('button', { name: 'Stanna kvar' }).click();
    await expect(email).toHaveValue('borta@example.se');
    await page.unrouteAll();
    await wizard.saved();
    await page.reload();
    await expect(email).toHaveValue('borta@example.se');
  });
});
