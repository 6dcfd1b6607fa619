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
      stops.push((await this.seeStop()).name);
    }
    throw new Error(`Not reached with ${way}: ${String(target)}. Stops: ${stops.join(', ')}`);
  }

  /** Goes through every stop of a part of the page, from its beginning and out of it. Answers what they are called. */
  async walk(part: Locator): Promise<string[]> {
    await part.evaluate((element) => {
      element.tabIndex = -1;
      element.dataset['walked'] = '';
      element.focus();
    });
    const stops: string[] = [];
    for (;;) {
      await this.page.keyboard.press('Tab');
      const stop = await this.seeStop();
      if (!stop.walked || stops.length > mostStops) break;
      stops.push(stop.name);
    }
    await part.evaluate((element) => delete element.dataset['walked']);
    return stops;
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

  private async seeStop(): Promise<{ name: string; walked: boolean }> {
    const { name, walked, seen: atOnce } = await this.focused();
    // The page scrolls to the focus when it next paints.
    const seen = async (): Promise<boolean> => (await this.focused()).seen;
    if (!atOnce) await expect.poll(seen, { message: `the focus is seen on ${name}` }).toBe(true);
    return { name, walked };
  }

  /** Where the focus is, and whether anyone can see that: inside the window, covered at none of five points, and marked. */
  private async focused(): Promise<{ name: string; seen: boolean; walked: boolean }> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body)
        return { name: 'the page', seen: true, walked: false };
      const name = `${element.tagName.toLowerCase()} "${(element.textContent || element.id).slice(0, 40)}"`;
      // Of what runs over several lines, the first.
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // Of what is higher than the window, the part that shows.
      const [from, to] = [Math.max(top, 0), Math.min(top + height, window.innerHeight)];
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const isOnTop = ([x, y]: readonly [number, number]): boolean => {
        const hit = document.elementFromPoint(left + width * x, from + (to - from) * y);
        return [element, ...labels].some((one) => hit !== null && (one.contains(hit) || hit.contains(one)));
      };
      const points = [
        [0.5, 0.5],
        [0.1, 0.1],
        [0.9, 0.1],
        [0.1, 0.9],
        [0.9, 0.9],
      ] as const;
      const onTop = to > from && points.every(isOnTop);
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
      return { name, seen: onTop && marks, walked: element.closest('[data-walked]') !== null };
    });
  }
}
