import { expect, type Page } from '@playwright/test';

/**
 * What the browser may fill in for the person (WCAG 1.3.5): by name of the field, the tokens that are there, which are for the person's
 * own particulars alone.
 */
export async function expectTokens(
  page: Page,
  state: string,
  tokens: { readonly [field: string]: string },
): Promise<void> {
  const found = await page.locator('main [autocomplete]:not([autocomplete="off"])').evaluateAll((fields) =>
    fields.map((field) => {
      const { labels } = field as HTMLInputElement;
      return [labels?.[0]?.textContent ?? field.id, field.getAttribute('autocomplete')];
    }),
  );
  expect(Object.fromEntries(found), `what is filled in by the browser: ${state}`).toEqual(tokens);
}
