import type { Page } from '@playwright/test';
import { callApi, draftWith, hashOf, submitAgain, submitDraft } from '../../api.ts';
import { answersOf } from '../../pages/wizard-page.ts';
import { signInStaff, signInStaffByHand } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

type Filed = { errandId: string; registrationNumber: string };

/** Sends in a service without sign-in, so many times. */
async function file(
  page: Page,
  count: number,
  { eService = 'felanmalan', ...changed }: { eService?: string; beskriv?: string } = {},
): Promise<Filed[]> {
  if (page.url() === 'about:blank') await page.goto('/');
  const draft = await draftWith(page, eService, { ...answersOf(eService), ...changed });
  const first = await submitDraft(page, draft);
  return count === 1 ? [first] : [first, ...(await submitAgain(page, draft, hashOf(draft), count - 1))];
}
const rowsOf = (desk: Page) => desk.locator('.inbox-table tbody tr');
const rowOf = (desk: Page, { registrationNumber }: Filed) =>
  rowsOf(desk).filter({ hasText: registrationNumber });

test.describe('the inbox', () => {
  test.use({ municipality: 'norrvik' });

  test('shows what to do now in views, and lists that can be filtered, searched, sorted and paged by their address', async ({
    page,
    browser,
    baseURL,
    accessible,
  }) => {
    // One page is 25.
    const filed = await file(page, 27);
    const [first, last] = [filed[0], filed.at(-1)];
    if (!first || !last) throw new Error('nothing filed');
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInStaffByHand(desk, 'Ingrid Malm');
    const rows = rowsOf(desk);
    await expect(desk.getByRole('heading', { level: 1, name: 'Behöver åtgärd' })).toBeVisible();
    await expect(rows.first()).toBeVisible();
    await accessible(desk, 'inbox, needs action');

    await desk.getByRole('link', { name: 'Alla', exact: true }).click();
    await desk.getByText('Filter', { exact: true }).click();
    await desk.getByLabel('E-tjänst', { exact: true }).focus();
    await desk.getByLabel('E-tjänst', { exact: true }).selectOption('felanmalan');
    await expect(desk).toHaveURL(/e-tjanst=felanmalan/);
    await expect(desk.getByLabel('E-tjänst', { exact: true })).toBeFocused();
    await expect(rows).toHaveCount(25);
    await expect(rows.filter({ hasText: 'skolskjuts' })).toHaveCount(0);
    await expect(rowOf(desk, last)).toHaveCount(1);
    await accessible(desk, 'inbox, filtered');
    const numbers = () => rows.locator('.errand-number').allInnerTexts();
    const onFirstPage = await numbers();
    await desk.getByRole('button', { name: 'Visa fler ärenden' }).click();
    await expect(rows.nth(26)).toBeVisible();
    const onBoth = await numbers();
    expect(onBoth.slice(0, 25)).toEqual(onFirstPage);
    expect(new Set(onBoth).size).toBe(onBoth.length);
    // Those of one's own: what comes in at the very same moment as somebody else's stands in any order.
    const own = new Set(filed.map(({ registrationNumber }) => registrationNumber));
    const ownListed = onBoth.filter((number) => own.has(number));
    expect(ownListed.length).toBeGreaterThan(20);
    expect([...ownListed].sort().toReversed()).toEqual(ownListed);

    await desk.getByLabel('Ordning').selectOption('oldest');
    await expect(desk).toHaveURL(/ordning=aldst/);
    // The list is as it was until the answer has come.
    await expect(async () => {
      const oldest = await numbers();
      expect(oldest.length).toBeGreaterThan(1);
      expect([...oldest].sort()).toEqual(oldest);
    }).toPass({ timeout: 15_000 });

    await desk.getByLabel('Sök i ärenden').fill(first.registrationNumber);
    await desk.keyboard.press('Enter');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Oläst');
    await rows.getByRole('link').click();
    await expect(desk.getByRole('heading', { name: 'Det här skickades in' })).toBeVisible();
    await desk.goBack();
    await expect(rows).toHaveCount(1);
    await expect(rows).not.toContainText('Oläst');
    await desk.getByLabel('Status', { exact: true }).selectOption('closed');
    await expect(desk.getByText('Inga ärenden stämmer med filtret')).toBeVisible();
    await accessible(desk, 'inbox with nothing found');
    await desk.getByRole('link', { name: 'Ta bort filtret Status: Avslutat' }).click();
    await expect(rows).toHaveCount(1);
    await desk.getByRole('search').getByRole('link', { name: 'Rensa alla filter' }).click();
    await expect(rows.first()).toBeVisible();
    await expect(desk).toHaveURL(/visa=alla/);
    await desk.context().close();
  });

  test(
    'finds words of the answers whatever their form, once the errand is made ready',
    { tag: '@one-browser' },
    async ({ page, signInAsStaff, browser, baseURL }) => {
      const [filed] = await file(page, 1, { beskriv: 'Krokodilstatyerna vid badplatsen lutar betänkligt' });
      if (!filed) throw new Error('nothing filed');
      const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInAsStaff(desk);
      await expect(async () => {
        await desk.goto('/handlaggning/arenden?visa=alla&sok=krokodilstaty+badplats');
        await expect(rowOf(desk, filed)).toHaveCount(1, { timeout: 1000 });
      }).toPass();
      await desk.context().close();
    },
  );

  test(
    'is worked from the keyboard: rows, choosing, many at once, and what a colleague has changed is left',
    { tag: '@one-browser' },
    async ({ page, browser, baseURL, accessible }) => {
      const filed = await file(page, 3);
      const [one, two, three] = filed;
      if (!one || !two || !three) throw new Error('nothing filed');
      const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInStaff(
        desk,
        'Ingrid Malm',
        '/handlaggning/arenden?visa=otilldelade&e-tjanst=felanmalan&ordning=nyast',
      );
      await expect(rowOf(desk, three)).toBeVisible();
      // Outside the list the keys do nothing.
      await desk.getByRole('heading', { level: 1 }).focus();
      await desk.keyboard.press('?');
      await expect(desk.getByRole('dialog')).toHaveCount(0);

      await rowOf(desk, three).getByRole('link').focus();
      await desk.keyboard.press('?');
      await expect(desk.getByRole('dialog', { name: 'Tangenter i listan' })).toBeVisible();
      await accessible(desk, 'keys of the inbox');
      await desk.keyboard.press('Escape');
      await rowOf(desk, three).getByRole('link').focus();
      const focused = () =>
        rowsOf(desk).evaluateAll((rows) => rows.findIndex((row) => row.contains(document.activeElement)));
      const at = await focused();
      await desk.keyboard.press('j');
      await expect.poll(focused).toBe(at + 1);
      await desk.keyboard.press('k');
      await expect.poll(focused).toBe(at);
      await desk.keyboard.press('x');
      await rowOf(desk, two).getByRole('link').focus();
      await desk.keyboard.press('x');
      await expect(rowOf(desk, three).getByRole('checkbox')).toBeChecked();
      await expect(desk.getByText('2 ärenden valda')).toBeVisible();
      await accessible(desk, 'inbox with errands chosen');

      // A colleague takes one of them meanwhile.
      const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await signInStaff(other, 'Hanna Berglund');
      const taken = await callApi(other, 'POST', '/api/management/inbox/assign', {
        errands: [{ id: two.errandId, revision: 0 }],
        to: { assignee: 'me' },
      });
      expect(taken).toMatchObject({ status: 200, body: { results: [{ outcome: 'done' }] } });

      await desk.getByRole('button', { name: 'Tilldela' }).click();
      await accessible(desk, 'assigning many');
      await desk.getByRole('dialog').getByRole('button', { name: 'Tilldela' }).click();
      await expect(desk.getByText('1 ärende är ändrat.')).toBeVisible();
      await expect(desk.locator('.inbox-outcome')).toContainText(two.registrationNumber);
      await accessible(desk, 'what became of the errands');
      await expect(rowOf(desk, three)).toHaveCount(0);
      await desk.getByRole('link', { name: /^Mina \(/ }).click();
      await expect(rowOf(desk, three)).toBeVisible();
      await expect(rowOf(desk, two)).toHaveCount(0);

      await rowOf(desk, three).getByRole('checkbox').check();
      await desk.getByRole('button', { name: 'Ändra status' }).click();
      await expect(desk.getByRole('dialog').getByText('Visas i 1 ärende.')).toBeVisible();
      await accessible(desk, 'status of many');
      await desk.getByLabel('Meddelande till de sökande').pressSequentially('Vi tittar på det.');
      await desk.getByRole('dialog').getByRole('button', { name: 'Ändra' }).click();
      await expect(desk.getByText('1 ärende är ändrat.')).toBeVisible();
      const download = desk.waitForEvent('download');
      await desk.getByRole('link', { name: 'Exportera listan (CSV)' }).click();
      expect((await download).suggestedFilename()).toMatch(/renden.*\.csv$/);
      await other.context().close();
      await desk.context().close();
    },
  );

  test(
    'tells of what comes in without moving what one reads, and keeps own views',
    { tag: '@one-browser' },
    async ({ page, browser, baseURL, accessible }) => {
      test.slow();
      // Where one comes in is changed: for somebody, and with errands, that no other journey has.
      const request = { eService: 'allmanhandling' };
      await file(page, 1, request);
      const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
      await desk.clock.install();
      await signInStaff(desk, 'Mikaela Strand', '/handlaggning/arenden?visa=alla&e-tjanst=allmanhandling');
      const numbers = rowsOf(desk).locator('.errand-number');
      await expect(numbers.first()).toBeVisible();
      const before = await numbers.allInnerTexts();
      const [fresh] = await file(page, 1, request);
      if (!fresh) throw new Error('nothing filed');
      await desk.clock.fastForward(31_000);
      await expect(desk.locator('.inbox-arrived')).toContainText(/ny(tt|a) ärende/);
      await expect(desk.locator('p.visually-hidden[role=status]').first()).toContainText(/ny(tt|a) ärende/);
      expect(await numbers.allInnerTexts()).toEqual(before);
      await accessible(desk, 'inbox with arrivals');
      await desk.getByRole('button', { name: 'Visa', exact: true }).click();
      await expect(rowOf(desk, fresh)).toBeVisible();
      await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();

      await desk.getByRole('button', { name: 'Spara vyn' }).click();
      await desk.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
      await expect(desk.getByText('Skriv ett namn på vyn.')).toBeVisible();
      await accessible(desk, 'saving a view without a name');
      await desk.getByRole('textbox', { name: 'Namn' }).pressSequentially('Utlämnanden');
      await desk.getByLabel('Gör till startvy').check();
      await desk.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
      const own = desk.getByRole('navigation', { name: 'Egna vyer' });
      await expect(own.getByRole('link', { name: 'Utlämnanden' })).toHaveAttribute('aria-current', 'page');
      await accessible(desk, 'inbox with a view of one’s own');
      await desk.goto('/handlaggning/arenden');
      await expect(desk).toHaveURL(/visa=alla&e-tjanst=allmanhandling/);
      await desk.getByRole('button', { name: 'Ta bort vyn Utlämnanden' }).click();
      await expect(own).toHaveCount(0);
      await desk.context().close();
    },
  );
});
