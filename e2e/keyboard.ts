import { expect, type Locator, type Page } from '@playwright/test';

const mostStops = 60;

/** A person who has no mouse: everything is reached with Tab and Shift+Tab, and each stop must be seen. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes forwards, or backwards, until the focus is on an element. */
  async reach(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    const stops: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(way);
      const { name } = await this.focused();
      stops.push(name);
      // The page scrolls to the focus when it next paints.
      const seen = async (): Promise<boolean> => (await this.focused()).seen;
      await expect.poll(seen, { message: `the focus is seen on ${name}`, timeout: 3_000 }).toBe(true);
    }
    throw new Error(`Not reached with ${way}: ${String(target)}. Stops: ${stops.join(', ')}`);
  }

  /** Reaches a link or a button and presses it. */
  async press(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.reach(target, way);
    await this.page.keyboard.press('Enter');
  }

  /** Reaches a field and writes, in place of what stands there. */
  async write(target: Locator, words: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(words);
  }

  /** Reaches a group of radio buttons, where one stop is for them all, and goes to one of them with the arrows. */
  async choose(group: Locator, name: string): Promise<void> {
    const wanted = group.getByRole('radio', { name, exact: true });
    const first = group.getByRole('radio').first();
    await this.reach(first);
    await this.page.keyboard.press('Space');
    for (let steps = await group.getByRole('radio').count(); steps > 0; steps -= 1) {
      if (await wanted.isChecked()) return;
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeChecked();
  }

  /** Where the focus is, and whether anyone can see that: inside the window, not covered, and marked. */
  private async focused(): Promise<{ name: string; seen: boolean }> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { name: 'the page', seen: true };
      const name = `${element.tagName.toLowerCase()} "${(element.textContent || element.id).slice(0, 40)}"`;
      const { left, top, width, height } = element.getBoundingClientRect();
      // Of what is higher than the window, the part that shows.
      const [from, to] = [Math.max(top, 0), Math.min(top + height, window.innerHeight)];
      const hit = to > from ? document.elementFromPoint(left + width / 2, (from + to) / 2) : null;
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const onTop = [element, ...labels].some(
        (one) => hit !== null && (one.contains(hit) || hit.contains(one)),
      );
      const near = [
        element,
        ...labels,
        element.parentElement,
        element.nextElementSibling,
        element.closest('li'),
      ];
      const marks = near.some((one) =>
        [null, '::before', '::after'].some((part) => {
          if (!one) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        }),
      );
      return { name, seen: onTop && marks };
    });
  }
}
