import { readFileSync } from 'node:fs';
import { errandNumberIn } from '../../pages/errand-number.ts';
import { mailedLink, signInFreja, SigningPage } from '../../pages/signing-page.ts';
import { answersOf, WizardPage } from '../../pages/wizard-page.ts';
import { mailsWith } from '../../mail.ts';
import { finishInApp } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';
import { probePage } from '../../probes/probe-page.ts';
import { codeOnReceipt } from '../../pages/code-on-receipt.ts';

test.describe('one who signs', () => {
  test.use({ municipality: 'norrvik' });

  test('reads the text, signs it in the app, and anyone can check the receipt', async ({
    page,
    person,
    signIn,
    accessible,
    browser,
    baseURL,
    signInAsStaff,
  }) => {
    test.setTimeout(420_000);
    const wizard = new WizardPage(page);
    const signing = new SigningPage(page);
    await signIn(page, person);
    await wizard.begin('lotteri');
    await wizard.fillAll(answersOf('lotteri'));
    await accessible(page, 'review before signing');
    await page.getByRole('button', { name: 'Skriv under och skicka in' }).click();
    await expect(page).toHaveURL(/\/arende\/[\w-]+\/skriv-under\//);
    await expect(signing.heading).toHaveText('Skriv under');
    await expect(signing.heading).toBeFocused();
    await expect(signing.text).toContainText('Idrottsföreningen Fjällripan');
    await probePage(page, { name: 'signing', path: page.url() });
    await page.reload();
    await expect(signing.text).toContainText('Idrottsföreningen Fjällripan');

    // In another window something is changed: what was to be signed is void.
    const draft = /\/arende\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
    await signing.choose();
    await accessible(page, 'waiting for the app to sign');
    const other = await page.context().newPage();
    await other.goto(`/arende/${draft}/granska`);
    await other
      .getByRole('link', { name: /^Ändra/ })
      .first()
      .click();
    await new WizardPage(other).field('org.contactName').fill('Ronja Fjäll');
    await new WizardPage(other).saved();
    await other.close();
    await expect(signing.heading).toHaveText('Svaren har ändrats', { timeout: 20_000 });
    await accessible(page, 'answers changed while signing');
    await page.getByRole('link', { name: 'Granska igen' }).click();
    await expect(page.getByText('Ronja Fjäll')).toBeVisible();
    await page.getByRole('button', { name: 'Skriv under och skicka in' }).click();
    await expect(signing.text).toContainText('Ronja Fjäll');

    // Cancelled in the app: nothing is signed.
    const app = await page.context().newPage();
    await app.goto((await (await signing.choose()).getAttribute('href')) ?? '');
    await app.getByRole('button', { name: 'Avbryt' }).click();
    await expect(signing.heading).toHaveText('Du har inte skrivit under', { timeout: 15_000 });
    await accessible(page, 'cancelled signature');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    const open = page.getByRole('link', { name: 'Öppna BankID' });
    const launch = (await open.getAttribute('href')) ?? '';
    await app.goto(launch);
    await expect(app.locator('body')).toContainText('Ronja Fjäll');
    await app.close();
    await finishInApp(launch, person);

    await expect(page).toHaveURL(/\/inskickat\//, { timeout: 20_000 });
    await expect(signing.heading).toBeFocused();
    const number = await errandNumberIn(page.locator('main'));
    await expect(page.locator('.signatures')).toContainText(person.familyName);
    await expect(page.locator('.signatures')).toContainText('Simulerad e-legitimation');
    const receipt = page.getByRole('link', { name: 'Hämta kvittensen (PDF)' });
    await expect(receipt).toBeVisible({ timeout: 60_000 });
    await accessible(page, 'confirmation with a signature');
    const download = page.waitForEvent('download');
    await receipt.click();
    const file = readFileSync(await (await download).path());

    const office = await browser.newContext({ baseURL: baseURL ?? '' });
    const desk = await office.newPage();
    await signInAsStaff(desk);
    await desk.getByLabel('Sök i ärenden').fill(number);
    await desk.keyboard.press('Enter');
    await desk.getByRole('row').filter({ hasText: number }).getByRole('link').click();
    await expect(desk.getByRole('region', { name: 'Underskrifter' })).toContainText(person.familyName);
    await accessible(desk, 'signed errand for staff');
    await office.close();

    const anyone = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    const sent: string[] = [];
    anyone.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.postData() ?? '');
    });
    await anyone.goto('/kontrollera-kvittens');
    const h1 = anyone.getByRole('heading', { level: 1 });
    const check = async (buffer: Buffer) => {
      await anyone
        .getByLabel('Kvittensen som PDF')
        .setInputFiles({ name: 'kvittens.pdf', mimeType: 'application/pdf', buffer });
      await anyone.getByRole('button', { name: 'Kontrollera', exact: true }).click();
    };
    await accessible(anyone, 'check of a receipt');
    await check(file);
    await expect(h1).toHaveText('Kvittensen är äkta och oförändrad');
    await expect(h1).toBeFocused();
    await expect(anyone.locator('main')).toContainText(number);
    await expect(anyone.locator('.signatures')).toContainText(person.familyName);
    await accessible(anyone, 'unchanged receipt');
    await anyone.getByRole('button', { name: 'Kontrollera en till' }).click();
    await check(Buffer.concat([file, Buffer.from(' ')]));
    await expect(h1).toHaveText('Vi känner inte igen kvittensen');
    await accessible(anyone, 'unknown receipt');

    // By the code that is printed on it, typed as people type.
    const code = await codeOnReceipt(file);
    const checkCode = async (typed: string) => {
      await anyone.getByRole('button', { name: 'Kontrollera en till' }).click();
      await anyone.getByLabel('Kontrollkod').fill(typed);
      await anyone.getByRole('button', { name: 'Kontrollera', exact: true }).click();
    };
    await checkCode(code.toLowerCase().replaceAll('-', ' '));
    await expect(h1).toHaveText('Koden hör till en kvittens som är utställd här');
    await expect(h1).toBeFocused();
    await expect(anyone.locator('main')).toContainText(number);
    await expect(anyone.locator('.signatures')).toContainText(person.familyName);
    await accessible(anyone, 'known code');
    await checkCode('0000-0000-0000-0000');
    await expect(h1).toHaveText('Vi känner inte igen kvittensen');
    await accessible(anyone, 'unknown code');
    await anyone.getByRole('button', { name: 'Kontrollera en till' }).click();
    await anyone.getByLabel('Kontrollkod').fill(code);
    await check(Buffer.concat([file, Buffer.from(' ')]));
    await expect(h1).toHaveText('Filen är inte den som ställdes ut');
    await accessible(anyone, 'changed receipt');
    for (const body of sent) expect(body.length).toBeLessThan(200);
    await anyone.context().close();
  });
});

test.describe('several who sign', () => {
  test.use({ municipality: 'sorhamn' });

  test('three are asked: an address is corrected, one declines, all sign the second time', async ({
    page,
    person,
    relative,
    neighbour,
    signIn,
    accessible,
    browser,
    baseURL,
  }) => {
    test.setTimeout(420_000);
    const wizard = new WizardPage(page);
    const signing = new SigningPage(page);
    const addressOf = (name: string) => `${name}-${Date.now()}@example.com`;
    const [wrong, right, third] = [addressOf('fel'), addressOf('ratt'), addressOf('tredje')];
    const row = (id: string, { givenName, familyName, personalNumber }: typeof person, email: string) => ({
      id,
      answers: { firmatecknaren: { name: `${givenName} ${familyName}`, personalNumber, email } },
    });
    await signIn(page, person);
    await wizard.begin('serveringstillstand');
    await wizard.fillAll({
      ...answersOf('serveringstillstand'),
      firmatecknare: [row('a', relative, wrong), row('b', neighbour, third)],
    });
    await expect(page.getByRole('heading', { name: 'Så går underskrifterna till' })).toBeVisible();
    await accessible(page, 'review before asking several');
    const draft = /\/arende\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
    await page.getByRole('button', { name: 'Begär underskrifter' }).click();
    await expect(page).toHaveURL(/\/underskrift\//);
    await probePage(page, { name: 'co-signing', path: page.url() });
    await signing.sign(person);
    await expect(signing.heading).toHaveText('Väntar på underskrifter', { timeout: 20_000 });
    await expect(page.getByText(/^1 av 3 har skrivit under/)).toBeVisible();
    await accessible(page, 'waiting for the others');

    await signing
      .party(relative)
      .getByRole('button', { name: /^Rätta adressen/ })
      .click();
    // Key by key in place of what stands there: put in at once, it is added to it in a stock Firefox.
    await page.getByLabel(/^E-postadress till/).press('ControlOrMeta+a');
    await page.keyboard.type(right);
    await page.getByRole('button', { name: 'Spara och mejla begäran' }).click();
    await expect(signing.party(relative)).toContainText(right);
    const link = await mailedLink(right);
    for (const { subject, text } of mailsWith('skriva under'))
      expect(`${subject} ${text}`).not.toMatch(/Ripan|serveringstillstånd/i);

    await page.getByRole('link', { name: 'Min sida' }).first().click();
    const card = page.locator('.my-card').filter({ hasText: 'Väntar på underskrifter' });
    await expect(card.getByRole('link', { name: /^Visa underskrifterna/ })).toBeVisible();
    await accessible(page, 'Min sida with something being signed');
    await page.goto(`/arende/${draft}`);
    await expect(signing.heading).toHaveText('Ärendet väntar på underskrifter');
    await accessible(page, 'a locked draft');
    await page.getByRole('link', { name: 'Visa underskrifterna' }).click();

    // The link asks to sign in, and leads back.
    const second = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    const theirs = new SigningPage(second);
    await second.goto(link);
    await expect(theirs.heading).toHaveText('Någon ber dig skriva under');
    await accessible(second, 'mailed link');
    await second.locator('main').getByRole('link', { name: 'Logga in' }).click();
    await theirs.sign(relative);
    await expect(theirs.heading).toHaveText('Du är ombedd att skriva under', { timeout: 20_000 });
    await expect(second.locator('main')).toContainText('Restaurang Ripan');
    await accessible(second, 'asked to sign');
    await theirs.sign(relative);
    await expect(theirs.heading).toHaveText('Du har skrivit under', { timeout: 20_000 });
    await accessible(second, 'signed, waiting for others');

    // Someone it is not for is told so, and nothing more.
    const stranger = second.url();
    const guest = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signIn(guest, neighbour);
    await guest.goto(stranger.replace(/[\w-]+$/, '00000000-0000-4000-8000-000000000000'));
    await expect(new SigningPage(guest).heading).toHaveText('Den här begäran är inte till dig');
    await accessible(guest, 'not a party');

    // The third finds it on Min sida, and declines.
    await guest.goto('/min-sida');
    await expect(guest.getByRole('heading', { name: 'Att skriva under' })).toBeVisible();
    await accessible(guest, 'Min sida with something to sign');
    await guest
      .getByRole('link', { name: /^Läs och skriv under/ })
      .first()
      .click();
    await guest.getByRole('button', { name: 'Jag skriver inte under' }).click();
    await guest.getByRole('button', { name: 'Avstå' }).click();
    await expect(guest.getByText('Skriv några ord om varför.')).toBeVisible();
    await accessible(guest, 'declining');
    await guest.getByLabel('Varför skriver du inte under?').fill('Öppettiderna stämmer inte.');
    await guest.getByRole('button', { name: 'Avstå' }).click();
    await expect(new SigningPage(guest).heading).toHaveText('Du har avstått från att skriva under');
    await accessible(guest, 'declined');

    await page.reload();
    await expect(signing.heading).toHaveText('Begäran är avslutad');
    await expect(signing.party(neighbour)).toContainText('Öppettiderna stämmer inte.');
    await accessible(page, 'somebody declined');

    // Asked again, taken back once, and then signed by all.
    const ask = async () => {
      await page.getByRole('link', { name: 'Granska igen' }).click();
      await page.getByRole('button', { name: 'Begär underskrifter' }).click();
      await expect(signing.heading).toHaveText('Skriv under');
    };
    await ask();
    await page.getByRole('button', { name: 'Ta tillbaka begäran' }).click();
    await accessible(page, 'taking it back');
    await page.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
    await expect(signing.heading).toHaveText('Du har tagit tillbaka begäran');
    await ask();
    await signing.sign(person);
    await expect(signing.heading).toHaveText('Väntar på underskrifter', { timeout: 20_000 });
    const request = page.url();
    await second.goto(request);
    await theirs.sign(relative);
    await expect(theirs.heading).toHaveText('Du har skrivit under', { timeout: 20_000 });
    // The last one has Freja: the text comes to the app, and there is no code to scan.
    await guest.goto(request);
    await guest.getByRole('button', { name: /^Freja på en annan enhet/ }).click();
    await expect(guest.locator('main')).toContainText('Läs texten i Freja-appen och skriv din kod');
    await accessible(guest, 'waiting for Freja to sign');
    await signInFreja(guest, neighbour);
    await expect(new SigningPage(guest).heading).toHaveText('Alla har skrivit under', { timeout: 20_000 });
    await accessible(guest, 'the last signature');
    await page.reload();
    await expect(signing.heading).toHaveText('Alla har skrivit under');
    await page.getByRole('link', { name: 'Visa ärendet' }).click();
    await expect(page).toHaveURL(/\/inskickat\//);
    for (const { familyName } of [person, relative, neighbour])
      await expect(page.locator('.signatures')).toContainText(familyName);
    await second.context().close();
    await guest.context().close();
  });
});
