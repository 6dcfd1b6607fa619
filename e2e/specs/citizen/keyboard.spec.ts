import { Keyboard } from '../../keyboard.ts';
import { errandNumberIn } from '../../pages/errand-number.ts';
import { SigningPage } from '../../pages/signing-page.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { deleteDrafts } from '../../api.ts';
import { expect, test } from '../../test.ts';

test.describe('with the keyboard alone', () => {
  test.use({ municipality: 'norrvik', viewport: { width: 1280, height: 600 } });

  test('find, sign in, fill in, correct, submit, follow, sign out', async ({ page, person }) => {
    const keyboard = new Keyboard(page);
    const wizard = new WizardPage(page);
    const h1 = page.getByRole('heading', { level: 1 });
    const press = (name: string | RegExp, way?: 'Shift+Tab') => {
      const named = { name, exact: typeof name === 'string' };
      return keyboard.press(page.getByRole('link', named).or(page.getByRole('button', named)).first(), way);
    };

    await page.goto('/');
    await expect(page.getByRole('combobox', { name: 'Vad vill du göra?' })).toBeVisible();
    await press('Gå direkt till huvudinnehållet');
    await keyboard.write(page.getByRole('combobox', { name: 'Vad vill du göra?' }), 'felanmälan belysning');
    await expect(page.getByRole('heading', { level: 2, name: /”felanmälan belysning”/ })).toBeVisible();
    await press(/^Felanmäl gata/);
    await expect(h1).toBeFocused();
    await press('Logga in och starta');
    await press(/BankID på den här enheten/);
    await press('Öppna BankID');
    const who = page.getByLabel('Vem är du?');
    await keyboard.reach(who);
    for (let steps = 0; steps < 20; steps += 1) {
      if ((await who.inputValue()).startsWith(person.personalNumber)) break;
      await page.keyboard.press('ArrowDown');
    }
    await keyboard.write(page.getByLabel('Säkerhetskod'), '123456');
    await press('Identifiera');

    await expect(wizard.next).toBeVisible({ timeout: 20_000 });
    await expect(h1).toHaveText('Var är felet?');
    await expect(h1).toBeFocused();
    await press('Fortsätt');
    await expect(page.locator('.error-summary')).toBeFocused();
    await keyboard.press(page.locator('.error-summary').getByRole('link').first());
    const danger = page.getByRole('radiogroup', { name: 'Är det fara för människor just nu?' });
    await expect(danger.getByRole('radio').first()).toBeFocused();
    await keyboard.choose(danger, 'Nej');
    await keyboard.write(page.getByLabel('Adress'), 'Storgatan 14');
    await press('Fortsätt');

    await expect(h1).toHaveText('Vad är fel?');
    await expect(h1).toBeFocused();
    const subject = page.getByRole('radiogroup', { name: 'Vad gäller det?' });
    await keyboard.choose(subject, 'Gatubelysning');
    await expect(page.getByLabel('Nummer på lyktstolpen')).toBeVisible();
    await expect(subject.getByRole('radio', { name: 'Gatubelysning' })).toBeFocused();
    await keyboard.write(page.getByLabel('Nummer på lyktstolpen'), 'NRV-0412');
    await keyboard.write(page.getByLabel('Beskriv felet'), 'Lampan har blinkat i en vecka och är nu släckt.');
    await press('Tillbaka');
    await expect(h1).toHaveText('Var är felet?');
    await press('Fortsätt');
    await expect(h1).toHaveText('Vad är fel?');
    await press('Fortsätt');

    await expect(h1).toHaveText('Återkoppling');
    await keyboard.choose(
      page.getByRole('radiogroup', { name: 'Vill du ha återkoppling?' }),
      'Ja, via e-post',
    );
    await keyboard.write(page.getByLabel('E-postadress'), 'elsa.lindmark@example.com');
    await press(/^Fortsätt/);

    await expect(h1).toHaveText('Granska och skicka in');
    await press('Ändra Var är felet?');
    await expect(h1).toHaveText('Var är felet?');
    await keyboard.write(page.getByLabel('Adress'), 'Storgatan 16');
    await press('Tillbaka till granskningen');
    await expect(page.getByText('Storgatan 16')).toBeVisible();
    await keyboard.reach(page.getByRole('button', { name: 'Skicka in' }));
    await keyboard.reach(page.getByRole('link', { name: 'Ändra Återkoppling' }), 'Shift+Tab');
    await press('Skicka in');

    await expect(page).toHaveURL(/\/inskickat\//);
    await expect(h1).toBeFocused();
    const number = await errandNumberIn(page.locator('main'));
    await press('Visa ärendet');
    await expect(h1).toHaveText(/^Felanmäl/);
    await expect(h1).toBeFocused();
    await expect(page.locator('main')).toContainText(number);
    await press('Logga ut', 'Shift+Tab');
    await expect(page).toHaveURL(/session-slut/);
  });

  test(
    'read the text, cancel in the app, and sign',
    { tag: '@one-browser' },
    async ({ page, person, signIn }) => {
      test.setTimeout(180_000);
      const keyboard = new Keyboard(page);
      const wizard = new WizardPage(page);
      const signing = new SigningPage(page);
      const h1 = page.getByRole('heading', { level: 1 });
      const pressIn = (name: string | RegExp) => {
        const named = { name, exact: typeof name === 'string' };
        return keyboard.press(page.getByRole('link', named).or(page.getByRole('button', named)).first());
      };
      await signIn(page, person);
      await wizard.begin('lotteri');
      await wizard.fillAll(answersOf('lotteri'));
      await pressIn('Skriv under och skicka in');
      await expect(h1).toHaveText('Skriv under');
      await expect(h1).toBeFocused();
      await keyboard.reach(signing.text);
      await page.keyboard.press('End');
      await pressIn(/BankID på den här enheten/);
      await pressIn('Öppna BankID');
      await pressIn('Avbryt');
      await expect(h1).toHaveText('Du har inte skrivit under', { timeout: 15_000 });
      await expect(h1).toBeFocused();
      await pressIn('Välj ett annat sätt');
      await pressIn(/BankID på den här enheten/);
      await pressIn('Öppna BankID');
      // Whose app it is depends on which other tests are running.
      const whose = page.getByLabel('Vem är du?');
      await keyboard.reach(whose);
      await page.keyboard.type(person.givenName);
      await expect(whose).toHaveValue(new RegExp(`^${person.personalNumber}:`));
      await keyboard.write(page.getByLabel('Säkerhetskod'), '123456');
      await pressIn('Skriv under');
      await expect(page).toHaveURL(/\/inskickat\//, { timeout: 20_000 });
      await expect(h1).toBeFocused();
      await expect(page.locator('.signatures')).toContainText(person.familyName);
      await pressIn('Visa ärendet');
      await expect(page.locator('main')).toContainText(await errandNumberIn(page.locator('main')));
    },
  );

  test('the dialogs keep the focus, and Esc closes them', async ({ page, person, signIn }) => {
    const keyboard = new Keyboard(page);
    const wizard = new WizardPage(page);
    await signIn(page, person);
    await wizard.begin('parkeringstillstand');
    await keyboard.write(page.getByLabel('E-post').first(), 'inte en adress');
    const save = page.getByRole('button', { name: 'Spara', exact: true });
    await keyboard.press(save, 'Shift+Tab');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (let stops = 0; stops < 8; stops += 1) {
      await page.keyboard.press(stops < 4 ? 'Tab' : 'Shift+Tab');
      // Beyond the last stop the browser itself may have the focus, never the page behind.
      const outside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && activeElement?.closest('dialog') === null;
      });
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    // The browser's own frame may have the focus after the last stop; in the page it is back where it was.
    await expect.poll(() => save.evaluate((element) => element === document.activeElement)).toBe(true);
    await deleteDrafts(page);
  });
});
