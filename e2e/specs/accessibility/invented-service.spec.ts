import { inventForm } from '@handslag/form-engine/invent-form';
import { sampleEServices } from '@handslag/samples/e-services';
import type { Locator, Page } from '@playwright/test';
import { callApi } from '../../api.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { expectMistakesTold } from '../../probes/mistakes-told.ts';
import { probeState } from '../../probes/probe-page.ts';
import { expect, test } from '../../test.ts';

const seed = 1;
const key = `pahittad-${seed}`;
const review = 'Granska och skicka in';

test.describe('a service that nobody has written', { tag: '@one-browser' }, () => {
  test.use({ municipality: 'norrvik' });

  test(`invented by ${seed}, passes the same probes with its mistakes told and its steps filled in`, async ({
    page,
    browser,
    baseURL,
    signInAsStaff,
    accessible,
  }) => {
    const { definition, answers } = inventForm(
      seed,
      new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }),
    );
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk, 'service-owner');
    await publish(desk, definition);
    const wizard = new WizardPage(page);
    await wizard.begin(key);
    const heading = page.getByRole('heading', { level: 1 });
    const mistakes = page.locator('.error-summary');
    for (let title = await nameOf(heading); title !== review; title = await nameOf(heading)) {
      await probeState(page, `${title} of ${key}`);
      await wizard.next.click();
      const other = heading.filter({ hasNotText: title });
      await expect(mistakes.or(other)).toBeVisible();
      if (!(await mistakes.isVisible())) continue;
      await expectMistakesTold(page, `${title} of ${key}`);
      await accessible(page, `mistakes in ${title} of ${key}`);
      await wizard.fillStep(answers);
      await wizard.next.click();
      await expect(other).toBeVisible();
    }
    await probeState(page, `review of ${key}`);
    await callApi(desk, 'POST', `/api/management/e-services/${key}/archiving`, { archived: true });
    await desk.context().close();
  });
});

const nameOf = async (heading: Locator): Promise<string> => (await heading.textContent()) ?? '';

/** Takes the form in under the settings of a service without sign-in, and publishes it. */
async function publish(desk: Page, definition: unknown): Promise<void> {
  const settings = sampleEServices.find((one) => one.key === 'support')?.settings;
  const named = { ...settings, name: { sv: `Påhittad tjänst ${seed}` } };
  const text = JSON.stringify({ handslag: 'e-service', format: 1, key, settings: named, definition });
  const path = '/api/management/e-services';
  const taken = await callApi<{ revision: number }>(desk, 'POST', `${path}/file`, { text, replace: true });
  expect(taken.status, JSON.stringify(taken.body)).toBe(201);
  const publishing = { revision: taken.body.revision, note: '', at: null };
  const published = await callApi(desk, 'POST', `${path}/${key}/publishing`, publishing);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
}
