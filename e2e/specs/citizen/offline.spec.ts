import { WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('without network', () => {
  test.use({ municipality: 'sorhamn', place: 3 });

  test('the page says so, keeps what is typed and saves it when the network is back', async ({
    page,
    person,
    signIn,
  }) => {
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await wizard.begin('parkeringstillstand');
    await page.context().setOffline(true);
    await page.getByLabel('E-post').first().fill('utan@example.se');
    await expect(wizard.saveStatus).toContainText('Inte sparat – försöker igen', { timeout: 12_000 });
    await page.context().setOffline(false);
    await expect(wizard.saveStatus).toContainText(/Sparat \d\d/, { timeout: 20_000 });
    await page.reload();
    await expect(page.getByLabel('E-post').first()).toHaveValue('utan@example.se');
  });
});
