import { readFileSync } from 'node:fs';
import { passMinuteOfMessages } from '../../clock.ts';
import { mailsWith } from '../../mail.ts';
import { errandNumberIn } from '../../pages/errand-number.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

for (const municipality of ['norrvik', 'sorhamn'] as const) {
  test.describe(`the main job in ${municipality}`, () => {
    test.use({ municipality });

    test('fill in, submit once, get receipt and mail, be answered, see it', async ({
      page,
      person,
      signIn,
      accessible,
      browser,
      baseURL,
      signInAsStaff,
    }) => {
      const wizard = new WizardPage(page);
      await signIn(page, person);
      await accessible(page, 'start');
      await page.getByRole('combobox', { name: 'Vad vill du göra?' }).pressSequentially('skolskjutsen');
      await expect(page.locator('.service-card')).toHaveCount(1);
      await page.getByRole('option', { name: 'Ansök om skolskjuts' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ansök om skolskjuts');
      await accessible(page, 'overview');
      await wizard.begin('skolskjuts');
      await wizard.fillAll(answersOf('skolskjuts'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granska och skicka in');
      await expect(page.getByText('Tilda Ekvall')).toBeVisible();

      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/submit')) sent.push(request.url());
      });
      await page.getByRole('button', { name: 'Skicka in' }).dblclick();
      await expect(page).toHaveURL(/\/inskickat\//);
      expect(sent).toHaveLength(1);
      const number = await errandNumberIn(page.locator('main'));
      const receipt = page.getByRole('link', { name: 'Hämta kvittensen (PDF)' });
      await expect(receipt).toBeVisible({ timeout: 60_000 });
      await accessible(page, 'confirmation');
      await page.reload();
      await expect(page.locator('main')).toContainText(number);

      const download = page.waitForEvent('download');
      await receipt.click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`kvittens-${number}.pdf`);
      expect(
        readFileSync(await file.path())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');

      await expect.poll(() => mailsWith(number).length, { timeout: 60_000 }).toBeGreaterThan(0);
      const [mail] = mailsWith(number);
      expect(mail?.to).toContain('johan.ekvall@example.com');
      for (const word of [person.givenName, person.familyName, person.personalNumber, 'Tilda', 'Ekvall'])
        expect(mail?.subject).not.toContain(word);
      expect(mail?.text).not.toMatch(/Tilda|20140102|Berga/);

      await page.getByRole('link', { name: 'Min sida' }).first().click();
      const card = page.locator('.my-card').filter({ hasText: number });
      await expect(card).toContainText('Inkommen');
      await accessible(page, 'Min sida');
      await card.getByRole('link').click();
      await expect(page.getByRole('heading', { name: 'Vad händer nu?' })).toBeVisible();
      await expect(page.getByText('Tilda Ekvall')).toBeVisible();
      await accessible(page, 'errand page');

      const office = await browser.newContext({ baseURL: baseURL ?? '' });
      const desk = await office.newPage();
      await signInAsStaff(desk, 'handler');
      await desk.getByLabel('Sök i ärenden').fill(number);
      await desk.getByRole('button', { name: 'Sök', exact: true }).click();
      const row = desk.getByRole('row').filter({ hasText: number });
      await expect(row).toContainText('Oläst');
      await row.getByRole('link').click();
      await expect(desk.getByText(person.familyName).first()).toBeVisible();
      await expect(desk.getByText('Tilda Ekvall')).toBeVisible();
      await desk.getByRole('button', { name: 'Ta ärendet' }).click();
      await expect(desk.getByText('Du handlägger ärendet.')).toBeVisible();
      // Key by key: put in at once, words do not reach a page that keeps a field's value itself, in a stock Firefox.
      await desk.getByRole('button', { name: 'Skriv till den sökande' }).click();
      await desk.getByLabel('Meddelande', { exact: true }).pressSequentially('Vilken buss brukar Tilda ta?');
      await desk.getByRole('button', { name: 'Skicka meddelande' }).click();
      // Where one writes, the words stand before they are sent.
      await expect(
        desk.locator('.event-message').filter({ hasText: 'Vilken buss brukar Tilda ta?' }),
      ).toBeVisible();
      await desk.getByRole('button', { name: 'Ändra status' }).click();
      await desk.getByLabel('Ny status').selectOption({ label: 'Under utredning' });
      await desk
        .getByLabel('Meddelande till den sökande')
        .pressSequentially('Vi har börjat titta på din ansökan.');
      await desk.getByRole('button', { name: 'Spara ny status' }).click();
      await expect(desk.locator('.errand-facts')).toContainText('Under utredning');
      await accessible(desk, 'errand for staff');
      await office.close();

      await page.reload();
      await expect(page.getByText('Under utredning').first()).toBeVisible();
      await expect(page.getByText('Vilken buss brukar Tilda ta?')).toBeVisible();
      await expect(page.getByText('Vi har börjat titta på din ansökan.')).toBeVisible();
      await accessible(page, 'answered errand');
      // The mail about a message waits for the minute in which it can be taken back.
      await passMinuteOfMessages(number);
      await expect.poll(() => mailsWith(number).length, { timeout: 60_000 }).toBeGreaterThan(2);
      for (const { subject, text } of mailsWith(number))
        expect(`${subject} ${text}`).not.toMatch(/Tilda|börjat titta/);
    });
  });
}
