import { callApi, draftWith, submitDraft } from '../../api.ts';
import { ageErrand } from '../../clock.ts';
import { answersOf } from '../../pages/wizard-page.ts';
import { expect, test } from '../../test.ts';

test.describe('retention', { tag: '@one-browser' }, () => {
  test.use({ municipality: 'norrvik' });

  test('an old errand is kept with a reason, another is decided to go, and can be kept for a day', async ({
    page,
    person,
    signIn,
    signInAsStaff,
    browser,
    baseURL,
    accessible,
  }) => {
    await signIn(page, person);
    const filed = async () => submitDraft(page, await draftWith(page, 'hyralokal', answersOf('hyralokal')));
    const [kept, going] = [await filed(), await filed()];
    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await signInAsStaff(desk);
    for (const { errandId } of [kept, going]) {
      const address = `/api/management/errands/${errandId}`;
      const { body } = await callApi<{ revision: number; statuses: { id: string; contentType: string }[] }>(
        desk,
        'GET',
        address,
      );
      const end = body.statuses.find(({ contentType }) => contentType === 'closed');
      const sent = { revision: body.revision, status: end?.id, message: 'Klart.' };
      expect((await callApi(desk, 'POST', `${address}/status`, sent)).status).toBe(200);
      await ageErrand(errandId, 20 * 366);
    }

    await desk.goto(`/handlaggning/arenden/${kept.errandId}`);
    await desk.getByRole('button', { name: 'Undanta från gallring …' }).click();
    await desk.getByLabel('Skäl').pressSequentially('Beslutet är överklagat till förvaltningsrätten.');
    await accessible(desk, 'an errand to be kept');
    await desk.getByRole('button', { name: 'Undanta', exact: true }).click();
    await expect(desk.getByRole('region', { name: 'Undantaget från gallring' })).toContainText('överklagat');
    await expect(desk.getByRole('button', { name: 'Ta bort undantaget …' })).toBeFocused();
    await accessible(desk, 'an errand that is kept');

    await desk.getByRole('link', { name: 'Inställningar' }).click();
    await desk.getByRole('link', { name: 'Gallring' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Gallring' })).toBeVisible();
    const service = desk.getByRole('checkbox', { name: 'Boka och hyr lokal eller idrottshall' });
    await desk.getByRole('button', { name: /^Visa ärendena i Boka/ }).click();
    await expect(
      desk.getByRole('listitem').filter({ hasText: kept.registrationNumber }).last(),
    ).toContainText('Undantaget');
    await desk.getByRole('button', { name: 'Gallra …' }).click();
    await expect(desk.getByRole('link', { name: 'Välj minst en e-tjänst.' })).toBeVisible();
    await accessible(desk, 'retention with mistakes');
    await service.check();
    await desk.getByLabel('Beslut som gallringen grundar sig på').fill('KS 2026/114 § 47');
    await desk.getByRole('button', { name: 'Gallra 1 ärende …' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Vill du gallra 1 ärende?' });
    await expect(dialog).toContainText('om ett dygn');
    await accessible(desk, 'a removal to be decided');
    await dialog.getByRole('button', { name: 'Gallra om ett dygn' }).click();
    await expect(desk.getByRole('heading', { name: 'Gallringar' })).toBeFocused();
    await expect(desk.getByText('Gallring planerad')).toBeVisible();
    await accessible(desk, 'a removal that is decided');
    await desk.getByRole('button', { name: /^Ångra gallringen/ }).click();
    await expect(desk.getByText(/Ångrad .* Inget togs bort\./)).toBeVisible();
    await expect(service).toBeVisible();
    await desk.context().close();
  });
});
