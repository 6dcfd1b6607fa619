import { answersOf } from '../../pages/wizard-page.ts';
import { callApi, draftWith, submitDraft } from '../../api.ts';
import { signInStaff } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

test.describe('what staff see', () => {
  test.use({ municipality: 'norrvik' });

  test('never a draft', async ({ page, person, signIn, signInAsStaff, browser, baseURL }) => {
    await signIn(page, person);
    const { id } = await draftWith(page, 'skolskjuts', answersOf('skolskjuts'));
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk);
    await desk.goto(`/handlaggning/arenden/${id}`);
    await expect(desk.getByText('Det du söker finns inte')).toBeVisible();
    for (const path of [`/api/drafts/${id}`, '/api/drafts'])
      expect((await callApi(desk, 'GET', path)).status).toBeGreaterThanOrEqual(401);
    await desk.goto(`/arende/${id}`);
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(desk.locator('body')).not.toContainText('Tilda');
    await desk.context().close();
  });

  test('only their own municipality, and only their own services', async ({
    page,
    person,
    signIn,
    signInAsStaff,
    browser,
    baseURL,
  }) => {
    await signIn(page, person);
    const { errandId, registrationNumber } = await submitDraft(
      page,
      await draftWith(page, 'skolskjuts', answersOf('skolskjuts')),
    );
    const seenBy = async (address: string, account?: string) => {
      const desk = await (await browser.newContext({ baseURL: address })).newPage();
      if (account === undefined) await signInAsStaff(desk);
      else await signInStaff(desk, account);
      const { status } = await callApi(desk, 'GET', `/api/management/errands/${errandId}`);
      await desk.goto(`/handlaggning/arenden/${errandId}`);
      const heading = desk.getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible();
      const title = await heading.innerText();
      await desk.goto(`/handlaggning/arenden?visa=alla&sok=${registrationNumber}`);
      await expect(desk.locator('.list-count, .empty-state')).toBeVisible();
      const listed = await desk.getByRole('row').filter({ hasText: registrationNumber }).count();
      await desk.context().close();
      return { status, title, listed };
    };
    const here = baseURL ?? '';
    const elsewhere = here.replace('norrvik', 'sorhamn');
    expect(await seenBy(here)).toEqual({ status: 200, title: 'Ansök om skolskjuts', listed: 1 });
    expect(await seenBy(here, 'Oskar Nyman')).toEqual({ status: 404, title: 'Ärenden', listed: 0 });
    expect(await seenBy(elsewhere, 'Nils Öhman')).toEqual({ status: 404, title: 'Ärenden', listed: 0 });
  });

  test('an inbox that can be filtered, searched, sorted and paged', async ({
    page,
    signInAsStaff,
    browser,
    baseURL,
    accessible,
  }) => {
    await page.goto('/');
    const numbers: string[] = [];
    // One page is 25.
    for (let count = 0; count < 27; count += 1) {
      const draft = await draftWith(page, 'felanmalan', answersOf('felanmalan'));
      numbers.push((await submitDraft(page, draft)).registrationNumber);
    }
    const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk);
    const rows = desk.locator('.inbox-table tbody tr');
    await desk.getByRole('link', { name: /^Alla/ }).click();
    await desk.getByLabel('E-tjänst').selectOption('felanmalan');
    await expect(desk).toHaveURL(/e-tjanst=felanmalan/);
    await expect(rows).toHaveCount(25);
    await expect(rows.filter({ hasText: 'skolskjuts' })).toHaveCount(0);
    await expect(rows.filter({ hasText: last })).toHaveCount(1);
    await accessible(desk, 'inbox');
    const onFirstPage = await rows.locator('.errand-number').allInnerTexts();
    await desk.getByRole('button', { name: 'Visa fler ärenden' }).click();
    await expect(rows.nth(26)).toBeVisible();
    const onBoth = await rows.locator('.errand-number').allInnerTexts();
    expect(onBoth.slice(0, 25)).toEqual(onFirstPage);
    expect(new Set(onBoth).size).toBe(onBoth.length);
    expect([...onBoth].sort().toReversed()).toEqual(onBoth);

    await desk.getByLabel('Ordning').selectOption('oldest');
    await expect(desk).toHaveURL(/ordning=aldst/);
    await expect(rows.first()).not.toContainText(last);
    const oldest = await rows.locator('.errand-number').allInnerTexts();
    expect([...oldest].sort()).toEqual(oldest);

    await desk.getByLabel('Sök ärendenummer eller namn').fill(first);
    await desk.keyboard.press('Enter');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('Oläst');
    await rows.getByRole('link').click();
    await expect(desk.getByRole('heading', { name: 'Det här skickades in' })).toBeVisible();
    await desk.goBack();
    await expect(rows).toHaveCount(1);
    await expect(rows).not.toContainText('Oläst');
    await desk.getByLabel('Status').selectOption('closed');
    await expect(desk.getByText('Inga ärenden stämmer med filtret')).toBeVisible();
    await accessible(desk, 'inbox with nothing found');
    await desk.getByRole('search').getByRole('link', { name: 'Rensa filter' }).click();
    await expect(rows.first()).toBeVisible();
    await expect(desk.getByLabel('E-tjänst')).toHaveValue('');
    await desk.context().close();
  });
});
