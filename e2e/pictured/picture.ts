import type { Page } from '@playwright/test';

/** A page to photograph, in a state that takes more than opening it. */
export type Picture = {
  readonly name: string;
  readonly path: string;
  /** Before the page is opened: what the API shall answer. */
  readonly before?: (page: Page) => Promise<void>;
  /** What brings the state about, once the page is open. */
  readonly act?: (page: Page) => Promise<void>;
};

// What a page takes to be drawn at all.
const ground = /\/api\/(municipality|session)$/;

/** The API answers as when it has broken down. */
export async function broken(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (ground.test(new URL(route.request().url()).pathname)) return route.continue();
    // An answer without a meaning: those that say they are busy are asked again for a while.
    return route.fulfill({ status: 418, contentType: 'application/problem+json', body: '{}' });
  });
}

/** The API takes its time. */
export async function slow(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (ground.test(new URL(route.request().url()).pathname)) return route.continue();
  });
}

/** Presses buttons and links by what they are called, the first of each. */
export const pressing =
  (...names: readonly (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) {
      const button = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
      await button.or(page.getByRole('treeitem', { name })).first().click();
    }
  };
