import type { Page } from '@playwright/test';
import { sampleMunicipalities } from '@handslag/samples/municipalities';
import { draftWith, submitDraft } from '../../api.ts';
import { answersOf } from '../../pages/wizard-page.ts';
import { expectLanguagesMarked } from '../../probes/languages-marked.ts';
import { probePage, type PageType } from '../../probes/probe-page.ts';
import { expect, test } from '../../test.ts';
import { openPages, ownPages, troubledPages } from './page-types.ts';

const { name = '', settings } = sampleMunicipalities.find(({ slug }) => slug === 'norrvik') ?? {};
const properNames = [name, ...Object.values(settings?.contact ?? {})].filter(
  (one) => typeof one === 'string',
);

test.describe('every type of page', { tag: '@one-browser' }, () => {
  test.use({ municipality: 'norrvik' });

  test('that anyone can open passes every probe, and is marked where it is not in the language chosen', async ({
    page,
  }) => {
    await arrive(page);
    await expect(page.getByRole('banner')).toMatchAriaSnapshot({ name: 'banner.aria.yml' });
    await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot({ name: 'contentinfo.aria.yml' });
    const titles = new Set<string>();
    for (const type of openPages) {
      await goTo(page, type);
      titles.add(await page.title());
      await test.step(type.name, () => probePage(page, type));
    }
    expect(titles.size, [...titles].join('\n')).toBe(openPages.length);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).click();
    for (const type of openPages) {
      await goTo(page, type);
      await expectLanguagesMarked(page, type.name, properNames);
    }
  });

  test('that is closed, missing or broken passes every probe and says the way on', async ({ page }) => {
    for (const type of troubledPages) {
      await type.before?.(page);
      await page.goto(type.path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await test.step(type.name, () => probePage(page, type));
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  test('of one’s own passes every probe', async ({ page, person, signIn }) => {
    await signIn(page, person);
    const sent = (await submitDraft(page, await draftWith(page, 'skolskjuts', answersOf('skolskjuts'))))
      .errandId;
    const begun = (await draftWith(page, 'barnomsorg', {})).id;
    const filledIn = (await draftWith(page, 'bygglov', answersOf('bygglov'))).id;
    await arrive(page);
    for (const type of ownPages({ begun, filledIn, sent })) {
      await goTo(page, type);
      await test.step(type.name, () => probePage(page, type));
    }
  });
});

/** A page to go on from, with its scripts at work. */
async function arrive(page: Page): Promise<void> {
  await page.goto('/webbkarta');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** As a pressed link goes: the focus comes to the heading, and the title tells which page it is and whose. */
async function goTo(page: Page, { path }: PageType): Promise<void> {
  await page.evaluate((to) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await expect(page.locator('h1:focus')).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expect(page).toHaveTitle(/ – Norrviks kommun$/);
}
