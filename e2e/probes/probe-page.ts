import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { Keyboard } from '../keyboard.ts';
import { expectRoomForText } from './room-for-text.ts';
import { expectTokens } from './tokens.ts';

/** A type of page, by the name of its outline in `outlines`. */
export type PageType = {
  readonly name: string;
  readonly path: string;
  /** By field: what the browser may fill in for the person, and nothing else on the page. */
  readonly tokens?: { readonly [field: string]: string };
};

/** Everything that is asked of a page as it stands: how it is outlined to those who hear it, and all of `probeState`. */
export async function probePage(page: Page, { name, tokens = {} }: PageType): Promise<void> {
  await expect(page.locator('h1'), `headings of the first level: ${name}`).toHaveCount(1);
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  await expectTokens(page, name, tokens);
  await probeState(page, name);
}

/**
 * What axe finds in the dark, what the page does at 320 pixels and with text as the reader wants it, that nothing moves where that is not
 * wanted, and that each stop of the keyboard is seen where the colours are the reader's own and the window is low.
 */
export async function probeState(page: Page, name: string): Promise<void> {
  // What a reader may ask of the colours can be tried in one browser only.
  if (page.context().browser()?.browserType().name() !== 'chromium') return expectAccessible(page, name);
  const before = page.viewportSize();
  await expectRoomForText(page, name);
  await look(page, { colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, `${name} in the dark`);
  await expectStill(page, name);
  await look(page, { colorScheme: 'light', forcedColors: 'active' });
  await page.setViewportSize({ width: 1280, height: 500 });
  await new Keyboard(page).walk(page.getByRole('main'));
  await look(page, { forcedColors: 'none', reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

async function look(page: Page, media: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  await page.emulateMedia(media);
  // Colours have changed when the page is next painted.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** To whoever has asked for less motion. */
async function expectStill(page: Page, name: string): Promise<void> {
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .flatMap((one) =>
        one instanceof CSSAnimation && one.playState === 'running' ? one.animationName : [],
      ),
  );
  expect(moving, `moves in ${name}`).toEqual([]);
}
