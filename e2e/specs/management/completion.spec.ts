import type { Browser, Page } from '@playwright/test';
import { draftWith, submitDraft } from '../../api.ts';
import { answersOf } from '../../pages/wizard-page.ts';
import { bothMunicipalities, expect, test } from '../../test.ts';

const tool = (desk: Page, name: string) =>
  desk.getByRole('region', { name: 'Gör något i ärendet' }).getByRole('button', { name });

async function deskOf(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
}

for (const { municipality, tag } of bothMunicipalities) {
  test.describe(`an errand in ${municipality}`, { tag }, () => {
    test.use({ municipality });

    test('is completed by the citizen with just what the handler asks for, who sees what changed', async ({
      page,
      person,
      signIn,
      signInAsStaff,
      browser,
      baseURL,
      accessible,
    }) => {
      await signIn(page, person);
      const { errandId } = await submitDraft(
        page,
        await draftWith(page, 'skolskjuts', answersOf('skolskjuts')),
      );
      const desk = await deskOf(browser, baseURL);
      await signInAsStaff(desk, 'administrator', `/handlaggning/arenden/${errandId}`);
      await expect(desk.getByRole('heading', { level: 1, name: 'Ansök om skolskjuts' })).toBeVisible();
      await accessible(desk, 'errand page');

      await tool(desk, 'Begär komplettering').click();
      await desk.getByRole('button', { name: 'Skicka begäran' }).click();
      await expect(desk.getByText('Välj minst en fråga.')).toBeVisible();
      await desk.getByRole('checkbox', { name: /hållplats/i }).check();
      await desk
        .getByLabel('Vad saknas, och varför behövs det?')
        .pressSequentially('Vi behöver veta vilken sida av vägen.');
      await accessible(desk, 'completion form');
      await desk.getByRole('button', { name: 'Skicka begäran' }).click();
      await expect(desk.getByRole('heading', { name: /Väntar på komplettering till/ })).toBeVisible();
      await accessible(desk, 'errand page that waits');

      await page.goto('/min-sida');
      await expect(page.getByText(/Komplettera senast/)).toBeVisible();
      await accessible(page, 'my page with a completion');
      await page.getByRole('link', { name: 'Ansök om skolskjuts' }).first().click();
      await expect(page.getByRole('heading', { name: 'Du behöver komplettera ditt ärende' })).toBeVisible();
      await expect(page.getByText('Vi behöver veta vilken sida av vägen.').first()).toBeVisible();
      await accessible(page, 'errand that asks for a completion');
      await page.getByRole('link', { name: 'Komplettera ärendet' }).click();
      const field = page.getByRole('textbox', { name: /hållplats/i });
      await expect(page.getByRole('textbox')).toHaveCount(1);
      await field.fill('Norra sidan, vid affären');
      await expect(page.getByTestId('save-status')).toHaveText(/^Sparat \d\d:\d\d$/);
      await accessible(page, 'completion being filled in');
      await page.reload();
      await expect(page.getByRole('textbox', { name: /hållplats/i })).toHaveValue('Norra sidan, vid affären');
      await page.getByRole('button', { name: 'Granska kompletteringen' }).click();
      await expect(page.getByRole('heading', { name: 'Granska din komplettering' })).toBeVisible();
      await accessible(page, 'review of a completion');
      await page.getByRole('button', { name: 'Skicka in kompletteringen' }).click();
      await expect(page.getByRole('heading', { name: 'Din komplettering är inskickad' })).toBeVisible();

      // The page asks each ten seconds.
      await expect(desk.getByText('Ärendet har ändrats sedan du öppnade det.')).toBeVisible({
        timeout: 30_000,
      });
      await desk.getByRole('button', { name: 'Visa det senaste' }).click();
      const changes = desk.getByRole('region', { name: 'Ändrat i kompletteringen' });
      await expect(changes).toContainText('Norra sidan, vid affären');
      await expect(changes).toContainText('Tidigare');
      await accessible(desk, 'errand page with a completion');
      await desk.context().close();
    });
  });
}

test.describe('messages', () => {
  test('go both ways with files, and can be taken back within a minute', async ({
    page,
    person,
    signIn,
    signInAsStaff,
    browser,
    baseURL,
    accessible,
  }) => {
    await signIn(page, person);
    const { errandId } = await submitDraft(
      page,
      await draftWith(page, 'skolskjuts', answersOf('skolskjuts')),
    );
    const desk = await deskOf(browser, baseURL);
    await signInAsStaff(desk, 'administrator', `/handlaggning/arenden/${errandId}`);
    await tool(desk, 'Skriv till den sökande').click();
    await desk.getByLabel('Mall').selectOption({ index: 1 });
    await expect(desk.getByLabel('Meddelande', { exact: true })).toHaveValue(/^Hej!/);
    // Key by key: put in at once, words do not reach a page that keeps a field's value itself, in a stock Firefox.
    await desk.getByLabel('Meddelande', { exact: true }).press('ControlOrMeta+A');
    await desk.getByLabel('Meddelande', { exact: true }).pressSequentially('Vilken hållplats menar du?');
    await desk.setInputFiles('input[type=file]', {
      name: 'karta.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('karta'),
    });
    await expect(desk.getByRole('button', { name: 'Ta bort karta.txt' })).toBeVisible({
      timeout: 60_000,
    });
    await accessible(desk, 'message form');
    await desk.getByRole('button', { name: 'Skicka meddelande' }).click();
    await expect(desk.getByRole('button', { name: 'Ta tillbaka', exact: true })).toBeVisible();

    await page.goto('/min-sida');
    await expect(page.getByText('Något nytt har hänt').first()).toBeVisible();
    await page.goto(`/mina-arenden/${errandId}`);
    await expect(page.getByText('Vilken hållplats menar du?')).toBeVisible();
    await expect(page.getByRole('link', { name: 'karta.txt' })).toBeVisible();
    await page.getByRole('button', { name: 'Skriv till handläggaren' }).click();
    await page.getByLabel('Meddelande', { exact: true }).pressSequentially('Den vid afären');
    await accessible(page, 'writing to the handler');
    await page.getByRole('button', { name: 'Skicka meddelande' }).click();
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await page.getByLabel('Rätta meddelandet').press('ControlOrMeta+A');
    await page.getByLabel('Rätta meddelandet').pressSequentially('Den vid affären');
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    // Where one writes, the words stand before they are saved.
    await expect(page.locator('.timeline-text').filter({ hasText: 'Den vid affären' })).toBeVisible();

    // The applicant has written since: what the handler has typed is kept, and not sent past it.
    await tool(desk, 'Skriv till den sökande').click();
    await desk.getByLabel('Meddelande', { exact: true }).pressSequentially('Tack, då vet vi.');
    await desk.getByRole('button', { name: 'Skicka meddelande' }).click();
    await expect(desk.getByText(/Något har hänt i ärendet/)).toBeVisible();
    await expect(desk.getByText('Den vid affären')).toBeVisible();
    await expect(desk.getByLabel('Meddelande', { exact: true })).toHaveValue('Tack, då vet vi.');
    await desk.getByRole('button', { name: 'Skicka meddelande' }).click();
    await expect(desk.locator('.event-message').filter({ hasText: 'Tack, då vet vi.' })).toBeVisible();

    await tool(desk, 'Anteckna').click();
    await desk.getByLabel('Anteckning', { exact: true }).pressSequentially('Ring skolan om hållplatsen');
    await desk.getByRole('button', { name: 'Spara anteckning' }).click();
    await expect(desk.getByText('Den vid affären')).toBeVisible();
    await expect(desk.locator('.event-text').filter({ hasText: 'Ring skolan om hållplatsen' })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Den vid affären')).toBeVisible();
    await expect(page.getByText('Ring skolan')).toHaveCount(0);

    await page.getByRole('button', { name: 'Återkalla ärendet' }).click();
    await accessible(page, 'question before an errand is taken back');
    await page.getByRole('button', { name: 'Återkalla', exact: true }).click();
    await expect(page.getByText('Återkallat', { exact: true }).first()).toBeVisible();
    await desk.context().close();
  });
});
