import { answersOf } from '../../pages/wizard-page.ts';
import { draftWith, submitDraft } from '../../api.ts';
import { fileNamed } from '../../files.ts';
import type { Locator } from '@playwright/test';
import { expect, test } from '../../test.ts';

test.describe('from errand to decision', () => {
  test.use({ municipality: 'norrvik' });

  test('a handler decides and the citizen reads the decision', async ({
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
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk, 'handler', `/handlaggning/arenden/${errandId}`);
    await desk.getByRole('link', { name: 'Skriv beslut' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Skriv beslut' })).toBeVisible();

    await desk.getByRole('button', { name: 'Fatta beslut' }).click();
    const lacks = desk.getByRole('group', { name: /uppgifter saknas/ });
    await expect(lacks).toBeFocused();
    await accessible(desk, 'a decision that lacks all');
    await lacks.getByRole('link', { name: 'Skriv skälen för beslutet.' }).click();
    await expect(desk.getByLabel('Skäl för beslutet')).toBeFocused();

    await desk.getByLabel('Avslag').first().check();
    await write(desk.getByLabel('Vad som beslutas'), 'Ansökan avslås.');
    await write(desk.getByLabel('Skäl för beslutet'), 'Vägen är för kort.\n\nDen är inte farlig.');
    await write(desk.getByLabel('Lagrum'), '10 kap. 32 § skollagen');
    await expect(desk.getByLabel('Så överklagar man')).toHaveValue(/förvaltningsrätten/);
    await desk.getByRole('group', { name: 'Status som ärendet får' }).getByLabel('Avslag').check();
    await expect(desk.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();
    await desk.reload();
    await expect(desk.getByLabel('Vad som beslutas')).toHaveValue('Ansökan avslås.');
    await accessible(desk, 'a decision being written');
    const [preview] = await Promise.all([
      desk.waitForEvent('download', { timeout: 60_000 }),
      desk.getByRole('button', { name: 'Förhandsgranska (PDF)' }).click(),
    ]);
    expect(preview.suggestedFilename()).toMatch(/^beslut-.*-utkast\.pdf$/);

    await desk.getByRole('button', { name: 'Fatta beslut' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Fatta beslutet?' });
    await accessible(desk, 'the last question before a decision');
    await dialog.getByRole('button', { name: 'Fatta beslut' }).click();
    await expect(desk.getByRole('link', { name: 'Skriv ett nytt beslut' })).toBeVisible();
    await expect(desk.getByText('Ansökan avslås.')).toBeVisible();
    await accessible(desk, 'an errand that is decided');
    await desk.context().close();

    await page.goto(`/mina-arenden/${errandId}`);
    await expect(page.getByRole('heading', { level: 3, name: 'Avslag' })).toBeVisible();
    await expect(page.getByText('Vägen är för kort.')).toBeVisible();
    await expect(page.getByText('Skriv till förvaltningsrätten')).toBeVisible();
    await accessible(page, 'a decision as the citizen reads it');
    const file = page.getByRole('link', { name: 'Hämta beslutet (PDF)' });
    await expect(file).toBeVisible({ timeout: 60_000 });
    const [document] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(document.suggestedFilename()).toMatch(/^beslut-.*\.pdf$/);
  });

  test('a marked errand is masked until it is opened with a reason', async ({
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
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk, 'handler', `/handlaggning/arenden/${errandId}`);
    await expect(desk.getByText('Tilda').first()).toBeVisible();
    await desk.getByRole('button', { name: 'Sekretessmarkera' }).click();
    await write(desk.getByLabel('Bestämmelse'), '26 kap. 1 § OSL');
    await write(desk.getByRole('textbox', { name: 'Skäl' }), 'Uppgifter om hälsa');
    await accessible(desk, 'marking an errand as secret');
    await desk.getByRole('button', { name: 'Markera', exact: true }).click();
    await expect(desk.getByRole('heading', { name: 'Ärendet är maskerat' })).toBeVisible();
    await expect(desk.locator('main')).not.toContainText('Tilda');
    await accessible(desk, 'a masked errand');
    await desk.getByRole('button', { name: 'Öppna med skäl' }).click();
    await desk.getByRole('button', { name: 'Öppna', exact: true }).click();
    await expect(desk.getByText('Skriv skälet med minst tio tecken.')).toBeVisible();
    await write(desk.getByRole('textbox', { name: 'Skäl' }), 'Sökanden ringde');
    await desk.getByRole('button', { name: 'Öppna', exact: true }).click();
    await expect(desk.getByText('Tilda').first()).toBeVisible();
    await accessible(desk, 'a masked errand that is opened');
    await desk.getByRole('button', { name: 'Maskera igen' }).click();
    await expect(desk.locator('main')).not.toContainText('Tilda');
    await desk.context().close();
  });

  test('a paper is registered for somebody, and what it says is disclosed with parts masked', async ({
    page,
    person,
    signIn,
    signInAsStaff,
    browser,
    baseURL,
    accessible,
  }) => {
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk, 'handler');
    await desk.getByRole('link', { name: 'Registrera' }).click();
    await desk.getByRole('button', { name: 'Fyll i formuläret' }).click();
    await expect(desk.getByRole('group', { name: '2 uppgifter saknas' })).toBeFocused();
    await accessible(desk, 'registering that lacks what is needed');
    await desk.getByLabel('E-tjänst').selectOption('felanmalan');
    await desk.getByLabel('På papper').check();
    await write(desk.getByLabel('Personnummer'), person.personalNumber);
    await write(desk.getByLabel('Namn'), 'Papper Persson');
    await desk.getByRole('link', { name: 'Statistik' }).click();
    await desk.getByRole('dialog', { name: 'Lämna utan att registrera?' }).getByText('Stanna kvar').click();
    await desk.getByRole('button', { name: 'Fyll i formuläret' }).click();
    const first = desk.locator('.registering-step').first();
    await expect(first).toBeVisible();
    await accessible(desk, 'the form of a paper');
    await desk.getByRole('button', { name: 'Granska och registrera' }).click();
    await expect(desk.getByRole('heading', { name: 'Det här saknas' })).toBeVisible();
    await accessible(desk, 'what a paper lacks');
    await desk.getByLabel('Registrera utan de här svaren').check();
    await desk.getByRole('button', { name: 'Registrera ärendet' }).click();
    await expect(desk.getByText(/registrerat med nummer/)).toBeVisible();
    await desk.getByRole('link', { name: 'Lägg till inskannade papper' }).click();
    await expect(desk.getByText('Papper Persson').first()).toBeVisible();
    await desk.locator('input[type=file]').setInputFiles([fileNamed('skiss.png'), fileNamed('brev.pdf')]);
    await write(desk.getByLabel('Vad det är'), 'Skiss som kom med posten');
    await desk.getByText('skiss.png').first().waitFor();
    await expect(desk.getByText(/Uppladdad/)).toHaveCount(2, { timeout: 60_000 });
    await accessible(desk, 'papers being added');
    await desk.getByRole('button', { name: 'Lägg till i ärendet' }).click();
    const [tab] = await Promise.all([
      desk.context().waitForEvent('page'),
      desk.getByRole('link', { name: 'skiss.png (öppnas i ny flik)' }).click(),
    ]);
    await expect(tab.locator('img')).toBeVisible();
    await tab.close();
    await desk.getByRole('button', { name: 'Visa här brev.pdf' }).click();
    await expect(desk.getByRole('dialog', { name: 'brev.pdf' }).getByRole('button')).toBeFocused();
    await expect
      .poll(() => desk.frames().map((frame) => frame.url()))
      .toContainEqual(expect.stringMatching(/\/view$/));
    await accessible(desk, 'a PDF shown over the errand');
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('button', { name: 'Visa här brev.pdf' })).toBeFocused();

    await desk.getByRole('link', { name: 'Lämna ut handlingar' }).click();
    await desk.getByRole('button', { name: 'Lämna ut', exact: true }).click();
    await expect(desk.getByRole('group', { name: '2 uppgifter saknas' })).toBeFocused();
    await desk.getByLabel('En del lämnas ut').check();
    await desk.getByLabel('Inskickade svar').check();
    await desk.getByLabel('Vem som är sökande').check();
    await write(desk.getByLabel('Sekretessprövning'), 'Namnet är hemligt.');
    await write(desk.getByLabel('Stöd i lag'), '21 kap. 3 § OSL');
    await accessible(desk, 'a request for a public record');
    await desk.getByRole('button', { name: 'Lämna ut', exact: true }).click();
    await expect(desk.getByText('Handlingarna är klara att lämna ut.')).toBeVisible({ timeout: 60_000 });
    const [zip] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Hämta handlingarna (zip)' }).first().click(),
    ]);
    expect(zip.suggestedFilename()).toMatch(/^utlamnande-.*\.zip$/);
    await accessible(desk, 'a request that is answered');
    await desk.context().close();

    await signIn(page, person);
    await page.goto('/min-sida');
    await page
      .getByRole('link', { name: /felanmäl/i })
      .first()
      .click();
    await expect(page.getByText('Kommunen registrerade ditt ärende')).toBeVisible();
  });
});

/** Key by key, as a handler does: what a driver puts into a field at once, not every browser tells the page of. */
async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.pressSequentially(text, { timeout: 60_000 });
}
