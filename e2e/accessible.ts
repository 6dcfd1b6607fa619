import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The default run leaves out target size and best practice, so the tags are named. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = 320;

/**
 * Fails with the rule, the reason and the element for every violation, and with what is wider than a page of 320 CSS
 * pixels. There is no list of tolerated ones.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // What is folded in is asked for when it is opened.
  await expect(page.locator('.skeleton:visible'), `what is on its way in ${state}`).toHaveCount(0);
  // It reads the document, which is the same in every browser; where lines break is not.
  if (page.context().browser()?.browserType().name() === 'chromium') await expectNoViolations(page, state);
  const before = page.viewportSize();
  await page.setViewportSize({ width: narrow, height: 900 });
  await expectReflow(page, state);
  if (before) await page.setViewportSize(before);
}

async function expectNoViolations(page: Page, state: string): Promise<void> {
  // What is not drawn until it is scrolled to keeps the looks it had when it was last seen.
  await page.evaluate(() => {
    const drawn = new CSSStyleSheet();
    drawn.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [drawn];
  });
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    // Otherwise each scan opens a page of its own to put frames together; the product has none.
    .setLegacyMode(true)
    .analyze();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`),
  );
  expect(found, `accessibility of ${state}`).toEqual([]);
}

/** At the width the page has, no sideways scrolling and nothing cut off but pictures that say nothing. Names the outermost ones only. */
export async function expectReflow(page: Page, state: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sticksOut = (element: Element): boolean => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return (
        own > 1 &&
        element.checkVisibility() &&
        (right > width + 1 || left < -1) &&
        element.closest('.visually-hidden, .skip-link, svg[aria-hidden]') === null
      );
    };
    const all = [...document.querySelectorAll('body *')].filter(sticksOut);
    const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    const outermost = all
      .filter(({ parentElement }) => parentElement === null || !all.includes(parentElement))
      .slice(0, 3)
      .map(({ tagName, id, className, textContent }) =>
        [
          tagName.toLowerCase(),
          id && `#${id}`,
          String(className) && `.${String(className)}`,
          textContent?.slice(0, 30),
        ]
          .filter(Boolean)
          .join(' '),
      );
    return [...scrolls, ...outermost];
  });
  expect(wide, `wider than the window: ${state}`).toEqual([]);
}
