import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { draftWith, submitDraft } from '../../api.ts';
import { bothMunicipalities, expect, test } from '../../test.ts';

for (const { municipality, tag } of bothMunicipalities) {
  test.describe(`a family on one computer in ${municipality}`, { tag }, () => {
    test.use({ municipality });

    test('nothing of the first is there for the second, not behind the back button either', async ({
      page,
      person,
      relative,
      signIn,
    }) => {
      const secrets = [person.familyName, 'hemlig@example.se'];
      const showsNothing = async () => {
        const shown = await page.evaluate(() =>
          [
            document.title,
            document.body.innerText,
            ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
          ].join('\n'),
        );
        for (const secret of secrets) expect(shown).not.toContain(secret);
      };
      const wizard = new WizardPage(page);
      await signIn(page, person);
      const { errandId, registrationNumber } = await submitDraft(
        page,
        await draftWith(page, 'skolskjuts', answersOf('skolskjuts')),
      );
      secrets.push(registrationNumber);
      await wizard.begin('bygglov');
      const form = page.url();
      await page.getByLabel('E-post').first().fill('hemlig@example.se');
      await wizard.saved();
      await page.getByRole('link', { name: 'Min sida' }).first().click();
      await expect(page.locator('main')).toContainText(registrationNumber);
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await expect(page).toHaveURL(/session-slut/);
      await showsNothing();
      for (let steps = 0; steps < 3; steps += 1) {
        await page.goBack();
        await expect(page.getByRole('button', { name: 'Logga ut' })).toHaveCount(0);
        await showsNothing();
      }

      await signIn(page, relative);
      await page.goto('/min-sida');
      await expect(page.locator('.signed-in-as')).toContainText(relative.familyName);
      await expect(page.getByText('Du har inget påbörjat ärende.')).toBeVisible();
      await showsNothing();
      await page.goto(form);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ärendet finns inte kvar');
      await showsNothing();
      await page.goto(`/mina-arenden/${errandId}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
      await showsNothing();
      await page.goto(`/inskickat/${errandId}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
      await showsNothing();
      const kept = await page.evaluate(() =>
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      );
      for (const secret of secrets) expect(kept).not.toContain(secret);
    });
  });
}
