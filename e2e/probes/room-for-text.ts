import { expect, type Page } from '@playwright/test';
import { expectReflow } from '../accessible.ts';

/** What a person may ask of the text, and the width it must fit at: WCAG 2.2, 1.4.12 and 1.4.4. */
const wishes = [
  {
    wish: 'spaced out',
    width: 320,
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  },
  { wish: 'twice as large', width: 1280, css: 'html { font-size: 200% !important }' },
] as const;

/** Text may be spaced out and twice as large: nothing is cut off, lies over anything else or makes the page scroll sideways. */
export async function expectRoomForText(page: Page, state: string): Promise<void> {
  const before = page.viewportSize();
  for (const { wish, width, css } of wishes) {
    await page.setViewportSize({ width, height: 900 });
    await wear(page, css);
    await expectReflow(page, `${state}, its text ${wish}`);
    expect(await page.evaluate(findCutText), `cut off in ${state}, its text ${wish}`).toEqual([]);
  }
  await wear(page, '');
  if (before) await page.setViewportSize(before);
}

/** The page's policy refuses style elements; a constructed sheet is the reader's own. */
async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** What does not fit the box it stands in. Runs in the page. */
function findCutText(): string[] {
  // What is typed scrolls in its field.
  const hidden =
    'input, textarea, select, .visually-hidden, .skip-link, .start-hero-ground, [aria-hidden="true"]';
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline' || element.clientHeight === 0 || element.closest(hidden) !== null)
        return false;
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const holdsText = element.childElementCount === 0 && element.textContent !== '';
      return (
        (clips(overflowY) && element.scrollHeight > element.clientHeight + 4) ||
        ((clips(overflowX) || holdsText) && element.scrollWidth > element.clientWidth + 1)
      );
    })
    .map(({ tagName, className, textContent }) => `${tagName} ${className} "${textContent?.slice(0, 40)}"`);
}
