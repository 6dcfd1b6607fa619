import type { Page } from '@playwright/test';

/** Listens as a screen reader does to what the page says by itself from now on. Answers what was said so far, in order. */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const latest = new WeakMap<Element, string>();
    const hear = (node: Node): void => {
      const element = node instanceof Element ? node : node.parentElement;
      const region = element?.closest('[role="status"], [role="alert"], [aria-live]');
      const words = region?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      if (!region || words === '' || latest.get(region) === words) return;
      latest.set(region, words);
      said.push(words);
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) hear(target);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { saidAloud: said });
  });
  return () => page.evaluate(() => [...(window as unknown as { saidAloud: string[] }).saidAloud]);
}
