import type { Page } from '@playwright/test';
import { draftWith } from '../../api.ts';
import { fileNamed, pdf, picture, type TestFile } from '../../files.ts';
import { WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

/** Begins a service that asks for files, at the step that asks. */
async function atFiles(page: Page, eService: 'felanmalan' | 'provtjanst'): Promise<WizardPage> {
  const wizard = new WizardPage(page);
  await page.goto('/');
  const place = { address: 'Storgatan 1' };
  const { id } = await draftWith(
    page,
    eService,
    eService === 'felanmalan' ? { akut: 'no', plats: place } : {},
  );
  await page.goto(`/arende/${id}/${eService === 'felanmalan' ? 'vadArFel' : 'filer'}`);
  await expect(page.locator('input[type="file"]').first()).toBeAttached();
  return wizard;
}

const unreadable = (name: string, content: string | Buffer): TestFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

test.describe('attachments', () => {
  test('a file is kept with the draft until it is removed', async ({ page }) => {
    const wizard = await atFiles(page, 'felanmalan');
    await wizard.choose('foto', fileNamed('hål i vägen.png'));
    await expect(wizard.file('hål i vägen.png')).toContainText('Uppladdad,', { timeout: 60_000 });
    await wizard.saved();
    await page.reload();
    await expect(wizard.file('hål i vägen.png')).toContainText('Uppladdad,');
    await page.getByRole('button', { name: 'Ta bort hål i vägen.png' }).click();
    await wizard.saved();
    await page.reload();
    await expect(page.locator('input[type="file"]')).toBeAttached();
    await expect(wizard.file('hål i vägen.png')).toHaveCount(0);
  });

  test('each file that cannot be kept says why', { tag: '@one-browser' }, async ({ page, accessible }) => {
    const wizard = await atFiles(page, 'provtjanst');
    const refused: readonly (readonly [TestFile, string])[] = [
      [unreadable('tom.pdf', ''), 'är tom'],
      [unreadable('program.exe', 'MZ'), 'är inte av en filtyp som går att bifoga här'],
      [unreadable('falsk.png', '<script>1</script>'), 'är inte av en filtyp som går att bifoga här'],
      [picture('stor.png', 1_400), 'är för stor'],
      [unreadable('trasig.pdf', '%PDF-1.7\nhej'), 'är skadad'],
      [pdf('låst.pdf', 'locked'), 'är skyddad med lösenord'],
      [pdf('skript.pdf', 'scripted'), 'kunde inte kontrolleras'],
    ];
    for (const [file, sentence] of refused) {
      await wizard.choose('filerna', file);
      await expect(wizard.file(file.name)).toContainText(`${file.name} ${sentence}`, { timeout: 60_000 });
      await expect(wizard.file(file.name)).not.toContainText('Uppladdad,');
    }
    await wizard.choose('filerna', pdf('ett.pdf'), pdf('två.pdf'), pdf('tre.pdf'), pdf('fyra.pdf'));
    await expect(wizard.file('fyra.pdf')).toContainText(
      'fyra.pdf fick inte plats. Ta bort en annan fil först.',
    );
    for (const name of ['ett.pdf', 'två.pdf', 'tre.pdf'])
      await expect(wizard.file(name)).toContainText('Uppladdad,', { timeout: 60_000 });
    await accessible(page, 'attachments, received and refused');
    await page.getByRole('button', { name: 'Ta bort ur listan trasig.pdf' }).click();
    await expect(wizard.file('trasig.pdf')).toHaveCount(0);
    await wizard.saved();
    await page.reload();
    await expect(page.locator('.file')).toHaveCount(3);
  });

  test('one that is interrupted goes on where it was; one that is cancelled is gone', async ({ page }) => {
    const wizard = await atFiles(page, 'felanmalan');
    const sent: number[] = [];
    let interruptions = 0;
    // How far it came is not told before the page has been seen to wait.
    const { promise: seen, resolve: goOn } = Promise.withResolvers<void>();
    await page.route('**/api/attachments/**', async (route) => {
      const request = route.request();
      if (request.method() !== 'PATCH') {
        if (interruptions > 0) await seen;
        return route.continue();
      }
      const offset = Number(await request.headerValue('upload-offset'));
      if (offset > 0 && interruptions < 2) {
        interruptions += 1;
        return route.abort('connectionfailed');
      }
      sent.push(offset);
      return route.continue();
    });
    // More than one part of four megabytes.
    await wizard.choose('foto', picture('stor bild.png', 1_300));
    await expect(wizard.file('stor bild.png')).toContainText('Uppladdningen har stannat.', {
      timeout: 60_000,
    });
    goOn();
    await expect(wizard.file('stor bild.png')).toContainText('Uppladdad,', { timeout: 60_000 });
    expect(interruptions).toBe(2);
    expect(sent).toEqual([0, 4 * 1024 * 1024]);
    await page.unrouteAll();

    const held: (() => Promise<void>)[] = [];
    await page.route('**/api/attachments/**', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      held.push(() => route.abort());
      return undefined;
    });
    await wizard.choose('foto', fileNamed('ångrad.png'));
    await expect(page.getByRole('progressbar', { name: 'Uppladdning av ångrad.png' })).toBeVisible();
    await expect.poll(() => held.length).toBe(1);
    await page.getByRole('button', { name: 'Avbryt ångrad.png' }).click();
    await expect(wizard.file('ångrad.png')).toHaveCount(0);
    for (const letGo of held) await letGo().catch(() => undefined);
    await page.unrouteAll();
    await wizard.saved();
    await page.reload();
    await expect(page.locator('.file')).toHaveCount(1);
  });

  test(
    'one that something in between stops can be tried again',
    { tag: '@one-browser' },
    async ({ page, accessible }) => {
      const wizard = await atFiles(page, 'felanmalan');
      await page.route('**/api/attachments**', (route) =>
        route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Blocked by proxy</h1>' }),
      );
      await wizard.choose('foto', fileNamed('stoppad.png'));
      await expect(wizard.file('stoppad.png')).toContainText('stoppad.png kunde inte laddas upp.');
      await accessible(page, 'upload that failed');
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Försök igen stoppad.png' }).click();
      await expect(wizard.file('stoppad.png')).toContainText('Uppladdad,', { timeout: 60_000 });
    },
  );
});
