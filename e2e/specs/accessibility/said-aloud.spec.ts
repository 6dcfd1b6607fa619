import type { Locator } from '@playwright/test';
import { WizardPage } from '../../pages/wizard-page.ts';
import { listenTo } from '../../probes/said-aloud.ts';
import { expect, test } from '../../test.ts';

test.describe('what a page says by itself', { tag: '@one-browser' }, () => {
  test.use({ municipality: 'sorhamn' });

  test('comes once, in order and when typing rests: what is found, what is saved, and at once what is not', async ({
    page,
  }) => {
    const { clock } = page;
    await clock.install();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    const onStart = await listenTo(page);
    // However long the computer takes for a key, typing does not rest before it is done.
    const typed = async (field: Locator, words: string) => {
      await clock.pauseAt(new Date(Date.now() + 1_000));
      await field.pressSequentially(words);
      await clock.resume();
    };
    await typed(page.getByRole('combobox', { name: 'Vad vill du göra?' }), 'skolskjutsen');
    await expect.poll(onStart).toEqual(['1 e-tjänst passar ”skolskjutsen”']);
    const wizard = new WizardPage(page);
    await wizard.begin('felanmalan');
    await wizard.saved();
    const inForm = await listenTo(page);
    const withoutTime = async () => (await inForm()).map((words) => words.replace(/ \d\d[:.]\d\d/, ''));
    await typed(wizard.field('plats.address'), 'Storgatan 14');
    await expect.poll(withoutTime).toEqual(['Sparat']);
    await page.context().setOffline(true);
    await wizard.field('plats.address').pressSequentially(', vid bron');
    await expect.poll(withoutTime).toEqual(['Sparat', 'Inte sparat – försöker igen']);
  });
});
