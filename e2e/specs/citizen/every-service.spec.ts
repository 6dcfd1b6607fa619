import { sampleEServices } from '@handslag/samples/e-services';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

// It asks questions of every type; the rest differ from it in words, which no browser reads differently.
const alsoInFirefox = 'provtjanst';
/** A journey of operating messages closes it in the other municipality for a while. */
const onlyInNorrvik = 'hyralokal';

for (const [place, { key, settings }] of sampleEServices.entries()) {
  const tag = key === alsoInFirefox ? [] : ['@one-browser'];
  test.describe(`the form of ${key}`, { tag }, () => {
    test.use({ municipality: place % 2 === 0 || key === onlyInNorrvik ? 'norrvik' : 'sorhamn' });

    test('every step can be answered, is accessible and fits a narrow page', async ({
      page,
      person,
      signIn,
      accessible,
    }) => {
      const wizard = new WizardPage(page);
      if (settings.login === 'required') await signIn(page, person);
      await wizard.begin(key);
      await wizard.fillAll(answersOf(key), (step) => accessible(page, `${key}: ${step}`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granska och skicka in');
      await accessible(page, `${key}: review`);
      await wizard.saved();
    });
  });
}
