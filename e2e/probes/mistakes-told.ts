import { expect, type Page } from '@playwright/test';

/**
 * What is wrong is told as trust asks for: the title begins with it, the summary has the focus and a heading, and each of its sentences
 * leads to a field that is marked and described in the same words.
 */
export async function expectMistakesTold(page: Page, state: string): Promise<void> {
  await expect(page, `title of ${state}`).toHaveTitle(/^Fel: /);
  const summary = page.locator('.error-summary');
  await expect(summary, `focus in ${state}`).toBeFocused();
  await expect(summary.getByRole('heading')).toBeVisible();
  const { told, astray } = await summary.evaluate((box) => {
    const describe = (element: Element | null): string =>
      element === null
        ? ''
        : `${(element.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '')
            .join(' ')} ${describe(element.parentElement)}`;
    const links = [...box.querySelectorAll('a')];
    return {
      told: links.length,
      astray: links.flatMap((link) => {
        link.click();
        const field = document.activeElement;
        const marked = field?.closest('[aria-invalid="true"]') ?? null;
        const same = describe(field).includes(link.textContent);
        return field !== link && marked !== null && same ? [] : [link.textContent];
      }),
    };
  });
  expect(told, `mistakes told in ${state}`).toBeGreaterThan(0);
  expect(astray, `told in the summary, not beside a field: ${state}`).toEqual([]);
}
