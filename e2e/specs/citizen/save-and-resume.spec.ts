import { isStored } from '../../clock.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('drafts that are kept', () => {
  test.use({ municipality: 'norrvik' });

  test('what is typed survives a reload and another sign-in, on the same question', async ({
    page,
    person,
    signIn,
    accessible,
  }) => {
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await wizard.begin('bygglov');
    const address = page.url();
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
    await saved.getByRole('link', { name: 'Gå till Min sida' }).click();
    await expect(page).toHaveURL(/\/min-sida/);
    const draft = page.locator('.my-card').filter({ hasText: 'bygglov' });
    await expect(draft).toContainText(/Tas bort \d+ \w+ \d{4} om du inte ändrar något/);
    await accessible(page, 'Min sida with something begun');

    // A page that is still there would find out, and leave while the next sign-in is made in it.
    await page.goto('about:blank');
    await page.context().clearCookies();
    await signIn(page, person);
    await page.goto('/min-sida');
    await draft.getByRole('link', { name: /^Fortsätt/ }).click();
    await expect(field).toHaveValue('namn@example.se');
    await expect(field).toBeFocused();

    await page.goto('/e-tjanster/bygglov');
    await expect(page.getByText(/redan påbörjat/i).first()).toBeVisible();
    await accessible(page, 'overview with a started errand');

    await page.goto('/min-sida');
    await draft.getByRole('button', { name: /^Ta bort/ }).click();
    await accessible(page, 'dialog: delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await expect(draft).toHaveCount(0);
    await expect.poll(() => isStored(address)).toBe(false);
  });
});

test.describe('drafts that are not kept', () => {
  test.use({ municipality: 'sorhamn' });

  test('the start says so, reload keeps the answers, signing out deletes them', async ({
    page,
    person,
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
    const address = page.url();
    await page.getByLabel('E-post').first().fill('namn@example.se');
    await wizard.saved();
    expect(await isStored(address)).toBe(true);
    await page.reload();
    await expect(page.getByLabel('E-post').first()).toHaveValue('namn@example.se');
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await expect(page.getByText(/Dina svar är borttagna/)).toBeVisible();
    await accessible(page, 'signed out');
    expect(await isStored(address)).toBe(false);
  });
});
