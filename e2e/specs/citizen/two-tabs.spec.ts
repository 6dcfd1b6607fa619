import { callApi, draftWith } from '../../api.ts';
import { errandNumberIn } from '../../pages/errand-number.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('two tabs', () => {
  test.use({ municipality: 'norrvik' });

  test('changes to different questions merge, the same question asks', async ({
    page,
    person,
    signIn,
    accessible,
  }) => {
    const first = new WizardPage(page);
    await signIn(page, person);
    await first.begin('parkeringstillstand');
    const second = new WizardPage(await page.context().newPage());
    await second.page.goto(page.url());
    await expect(second.next).toBeVisible();

    await first.page.getByLabel('E-post').first().fill('ett@example.se');
    await second.page.getByLabel('Telefon').first().fill('08-465 004 12');
    await first.saved();
    await second.saved();
    await expect(second.page.getByLabel('E-post').first()).toHaveValue('ett@example.se');
    await expect(first.page.getByLabel('Telefon').first()).toHaveValue('08-465 004 12');

    // Off the network, so that neither hears of the other before both have typed.
    await page.context().setOffline(true);
    await first.page.getByLabel('E-post').first().fill('forsta@example.se');
    await second.page.getByLabel('E-post').first().fill('andra@example.se');
    await expect(second.saveStatus).toContainText('Inte sparat – försöker igen', { timeout: 15_000 });
    await accessible(second.page, 'offline');
    await page.context().setOffline(false);
    const asks = /ändrad på två ställen/;
    await expect
      .poll(
        async () => (await first.page.getByText(asks).count()) + (await second.page.getByText(asks).count()),
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    const asking = (await first.page.getByText(asks).count()) > 0 ? first : second;
    const dialog = asking.page.getByRole('dialog').or(asking.page.getByRole('alertdialog'));
    await expect(dialog).toContainText('forsta@example.se');
    await expect(dialog).toContainText('andra@example.se');
    await accessible(asking.page, 'conflict dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Använd de valda svaren' }).click();
    await first.saved();
    await second.saved();
    const value = await asking.page.getByLabel('E-post').first().inputValue();
    await first.page.reload();
    await expect(first.page.getByLabel('E-post').first()).toHaveValue(value);
  });

  test('sent in from both at once is one errand with one number, and both tabs show it', async ({
    page,
    person,
    signIn,
  }) => {
    await signIn(page, person);
    const draft = await draftWith(page, 'skolskjuts', answersOf('skolskjuts'));
    const other = await page.context().newPage();
    const tabs = [page, other];
    for (const tab of tabs) {
      await tab.goto(`/arende/${draft.id}/granska`);
      await expect(tab.getByRole('button', { name: 'Skicka in' })).toBeEnabled();
    }
    // Held until both have asked: the answer to the first takes the other tab along, sometimes before it is pressed.
    const { promise: bothAsked, resolve: goOn } = Promise.withResolvers<void>();
    let asked = 0;
    await page.context().route('**/api/drafts/*/submit', async (route) => {
      asked += 1;
      if (asked === tabs.length) goOn();
      await bothAsked;
      await route.continue();
    });
    for (const tab of tabs) await tab.getByRole('button', { name: 'Skicka in' }).click();
    for (const tab of tabs) await expect(tab).toHaveURL(/\/inskickat\//);
    const numbers = await Promise.all(tabs.map((tab) => errandNumberIn(tab.locator('main'))));
    expect(new Set(numbers).size).toBe(1);
    expect(other.url()).toBe(page.url());
    const { body } = await callApi<{ errands: { registrationNumber: string }[] }>(
      page,
      'GET',
      '/api/errands?state=ongoing',
    );
    expect(body.errands.filter(({ registrationNumber }) => registrationNumber === numbers[0])).toHaveLength(
      1,
    );
  });
});
