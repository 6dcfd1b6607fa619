import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The default run leaves out target size and best practice, so the tags are named. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the rule, the reason and the element for every violation. There is no list of tolerated ones. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`),
  );
  expect(found, `accessibility of ${state}`).toEqual([]);
}

/** Nothing is wider than the page: no sideways scrolling, nothing cut off. */
export async function expectReflow(page: Page, state: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { right, width: own } = element.getBoundingClientRect();
        return own > 1 && right > width + 1 && element.closest('.visually-hidden') === null;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(wide, `wider than the page: ${state}`).toEqual([]);
}
