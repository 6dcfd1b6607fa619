import { expect, type Page } from '@playwright/test';

/**
 * On a page in English or Finnish, what is in Swedish is marked as such (WCAG 3.1.2). Swedish is known by its letters: å, and beside
 * English ä and ö too. Proper names are in no language, and
 * what a thing is called here is quoted or in brackets.
 */
export async function expectLanguagesMarked(
  page: Page,
  state: string,
  properNames: readonly string[],
): Promise<void> {
  const unmarked = await page.evaluate((names) => {
    const swedish = document.documentElement.lang === 'en' ? /[åäö]/i : /å/i;
    const words: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element === null || element.closest('script, noscript, [lang="sv"], [lang="fi"]') !== null)
        continue;
      const said = (text.textContent ?? '').replaceAll(/\([^)]*\)|“[^”]*”/g, '');
      const rest = names.reduce((left, name) => left.replaceAll(name, ''), said);
      if (swedish.test(rest)) words.push(rest.trim());
    }
    return words;
  }, properNames);
  expect(unmarked, `in Swedish without saying so: ${state}`).toEqual([]);
}
