import { draftsOf } from '../../clock.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('drafts that are kept', () => {
  test.use({ municipality: 'norrvik', place: 1 });

  test('what is typed survives a reload and another sign-in, on the same question', async ({
    page,
    person,
    municipality,
    signIn,
    accessible,
  }) => {
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await wizard.begin('bygglov');
    const field = page.getByLabel('E-post').first();
    await field.fill('inte en adress');
    await wizard.saved();
    await expect(wizard.saveStatus).toContainText('behöver rättas');

    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Ditt ärende kunde inte sparas' })).toContainText(
      'Sidan innehåller fält vars innehåll inte kunde valideras. Du måste åtgärda felen eller tömma fälten innan ärendet kan sparas.',
    );
    await accessible(page, 'dialog: could not be saved');
    await page.getByRole('button', { name: /^Töm fältet/ }).click();
    const saved = page.getByRole('dialog', { name: 'Ditt ärende är sparat' });
    await saved.getByRole('button', { name: 'Fortsätt' }).click();
    await field.fill('namn@example.se');
    await wizard.saved();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(saved).toContainText(
      'För att återuppta ditt ärende vid ett senare tillfälle gå till Min sida. Annars tryck på Fortsätt för att fortsätta fylla i ärendet nu.',
    );
    await accessible(page, 'dialog: saved');
    await saved
      .getByRole('button', { name: 'Gå till Min sida' })
      .or(saved.getByRole('link', { name: 'Gå till Min sida' }))
      .click();
    await expect(page).toHaveURL(/\/min-sida/);
    await expect(page.getByText(/tas bort|sparas till|raderas/i).first()).toBeVisible();

    await page.context().clearCookies();
    await signIn(page, person);
    await page.goto('/min-sida');
    await page
      .getByRole('link', { name: /Fortsätt/ })
      .or(page.getByRole('button', { name: /Fortsätt/ }))
      .first()
      .click();
    await expect(page.getByLabel('E-post').first()).toHaveValue('namn@example.se');

    await page.goto('/e-tjanster/bygglov');
    await expect(page.getByText(/redan påbörjat/i).first()).toBeVisible();
    await accessible(page, 'overview with a started errand');

    await page.goto('/min-sida');
    await page
      .getByRole('button', { name: /Ta bort/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Ta bort/ })
      .click();
    await expect.poll(() => draftsOf({ person, municipality })).toBe(0);
  });
});

test.describe('drafts that are not kept', () => {
  test.use({ municipality: 'sorhamn', place: 1 });

  test('the start says so, reload keeps the answers, signing out deletes them', async ({
    page,
    person,
    municipality,
    signIn,
    accessible,
  }) => {
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await page.goto('/e-tjanster/bygglov');
    await expect(page.getByText(/kan inte spara/i).first()).toBeVisible();
    await expect(page.getByText(/15 minuter/).first()).toBeVisible();
    await accessible(page, 'overview without drafts');
    await wizard.begin('bygglov');
    await expect(page.getByRole('button', { name: 'Spara', exact: true })).toHaveCount(0);
    await page.getByLabel('E-post').first().fill('namn@example.se');
    await wizard.saved();
    await page.reload();
    await expect(page.getByLabel('E-post').first()).toHaveValue('namn@example.se');
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await expect(page.getByText(/bort/).first()).toBeVisible();
    await accessible(page, 'signed out');
    expect(await draftsOf({ person, municipality })).toBe(0);
  });
});
