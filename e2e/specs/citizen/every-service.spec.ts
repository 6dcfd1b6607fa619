import { sampleEServices } from '@handslag/samples/e-services';
import { expectReflow } from '../../accessible.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

for (const [place, { key, settings }] of sampleEServices.entries()) {
  test.describe(`the form of ${key}`, () => {
    test.use({ municipality: place % 2 === 0 ? 'norrvik' : 'sorhamn', place: 4 });

    test('every step can be answered, is accessible and fits a narrow page', async ({
      page,
      person,
      signIn,
      accessible,
    }) => {
      test.setTimeout(240_000);
      const wizard = new WizardPage(page);
      if (settings.login === 'required') await signIn(page, person);
      await wizard.begin(key);
      await wizard.fillAll(answersOf(key), async (step) => {
        await accessible(page, `${key}: ${step}`);
        await page.setViewportSize({ width: 320, height: 900 });
        await expectReflow(page, `${key}: ${step}`);
        await page.setViewportSize({ width: 1280, height: 900 });
      });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granska och skicka in');
      await accessible(page, `${key}: review`);
      await page.setViewportSize({ width: 320, height: 900 });
      await expectReflow(page, `${key}: review`);
    });
  });
}
