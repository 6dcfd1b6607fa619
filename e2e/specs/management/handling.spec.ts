import { answersOf } from '../../pages/wizard-page.ts';
import { callApi, draftWith, submitDraft } from '../../api.ts';
import { signInStaff } from '../../sign-in.ts';
import { expect, test } from '../../test.ts';

test.describe('what staff see', { tag: '@one-browser' }, () => {
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
    const expectSeen = async (
      address: string,
      { status, title, listed }: { status: number; title: string; listed: number },
      account?: string,
    ) => {
      const desk = await (await browser.newContext({ baseURL: address })).newPage();
      if (account === undefined) await signInAsStaff(desk);
      else await signInStaff(desk, account);
      expect((await callApi(desk, 'GET', `/api/management/errands/${errandId}`)).status).toBe(status);
      await desk.goto(`/handlaggning/arenden/${errandId}`);
      await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title);
      await desk.goto(`/handlaggning/arenden?visa=alla&sok=${registrationNumber}`);
      await expect(desk.locator('.list-count, .empty-state')).toBeVisible();
      await expect(desk.getByRole('row').filter({ hasText: registrationNumber })).toHaveCount(listed);
      await desk.context().close();
    };
    const here = baseURL ?? '';
    const nothing = { status: 404, title: 'Ärenden', listed: 0 };
    await expectSeen(here, { status: 200, title: 'Ansök om skolskjuts', listed: 1 });
    await expectSeen(here, nothing, 'Oskar Nyman');
    await expectSeen(here.replace('norrvik', 'sorhamn'), nothing, 'Nils Öhman');
  });
});
