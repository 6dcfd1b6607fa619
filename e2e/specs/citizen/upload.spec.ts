import { fileNamed, WizardPage } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('attachments', () => {
  test.use({ municipality: 'norrvik' });

  test('a file is kept with the draft; each one that cannot be kept says why', async ({
    page,
    accessible,
  }) => {
    const wizard = new WizardPage(page);
    await wizard.begin('felanmalan');
    await page.locator('[name="akut"][value="nej"]').check();
    await wizard.fillStep({ akut: 'nej', plats: { address: 'Storgatan 1', description: 'Vid kyrkan' } });
    await wizard.next.click();
    const question = page.locator('[id="f-foto"]');
    await expect(question).toBeVisible();
    const choose = page.locator('input[type="file"]').first();

    await choose.setInputFiles(fileNamed('hål i vägen.png'));
    await expect(page.getByText('Uppladdad').first()).toBeVisible({ timeout: 30_000 });
    await choose.setInputFiles({ name: 'tom.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
    await expect(page.getByText(/tom\.png är tom/).first()).toBeVisible();
    await choose.setInputFiles({
      name: 'program.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    });
    await expect(page.getByText(/program\.exe är inte av en filtyp/).first()).toBeVisible();
    await choose.setInputFiles({
      name: 'falsk.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<script>1</script>'),
    });
    await expect(page.getByText(/falsk\.png (är inte av en filtyp|är skadad)/).first()).toBeVisible({
      timeout: 30_000,
    });
    await accessible(page, 'attachments, received and refused');

    await wizard.saved();
    await page.reload();
    await expect(page.getByText('hål i vägen.png')).toBeVisible();
    await page.getByRole('button', { name: 'Ta bort hål i vägen.png' }).click();
    await expect(page.getByText('hål i vägen.png')).toHaveCount(0);
  });
});
