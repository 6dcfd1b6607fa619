import { expect, type Locator, type Page } from '@playwright/test';

const mostStops = 120;

/** The builder as someone without a mouse uses it: every place is reached with keys, every field is found by its label. */
export class BuilderPage {
  readonly page: Page;
  readonly tree: Locator;
  readonly settings: Locator;
  private readonly reached = new Set<string>();

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree', { name: 'Steg och frågor' });
    this.settings = page.getByRole('region', { name: 'Det valda' });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Goes to an element with Tab, backwards where it stands before. A place that was reached so once is gone to at once the
   * next time: the same keys would say nothing more.
   */
  async goTo(target: Locator): Promise<void> {
    if (this.reached.has(String(target))) return target.focus();
    await this.tabTo(target);
    this.reached.add(String(target));
  }

  private async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < mostStops;) {
      const away = await target.evaluate(countStops);
      if (away === 0) return;
      // What is counted may be one too many where a place has gone; the last stops are asked for one by one.
      const now = Math.max(1, Math.abs(away) - 1);
      for (let stop = 0; stop < now; stop += 1) await this.press(away < 0 ? 'Shift+Tab' : 'Tab');
      stops += now;
    }
    throw new Error(`Not reached with Tab: ${String(target)}`);
  }

  async activate(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.press('Enter');
  }

  /** Writes in a field, in place of what stands there. */
  async write(target: Locator, words: string): Promise<void> {
    await this.goTo(target);
    await this.press('ControlOrMeta+a');
    if (words === '') await this.press('Delete');
    else await this.page.keyboard.insertText(words);
    await expect(target).toHaveValue(words);
  }

  /** Chooses in a list with the arrows, as a list is used that is not opened; the next time in the same list at once. */
  async choose(target: Locator, label: string): Promise<void> {
    if (this.reached.has(String(target))) return void (await target.selectOption({ label }));
    await this.goTo(target);
    const steps = await target.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      const place = [...options].findIndex((option) => option.label === wanted);
      if (place < 0)
        throw new Error(`There is no ${wanted} among ${[...options].map((one) => one.label).join(', ')}`);
      return place - selectedIndex;
    }, label);
    for (let step = 0; step < Math.abs(steps); step += 1)
      await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await expect(target.locator('option:checked')).toHaveText(label);
  }

  async tick(target: Locator, on: boolean): Promise<void> {
    if ((await target.isChecked()) === on) return;
    await this.goTo(target);
    await this.press('Space');
    await expect(target).toBeChecked({ checked: on });
  }

  /** To the row of a step or question, from the settings or from another row. */
  async goToRow(name: string): Promise<void> {
    const inTree = await this.tree.evaluate((tree) => tree.contains(document.activeElement));
    if (!inTree) {
      await this.press('Escape');
      await expect(this.tree.locator('[role=treeitem]:focus')).toBeVisible();
    }
    await this.press(...waysTo(await this.tree.getByRole('treeitem').evaluateAll(readRows), name));
    await expect(this.tree.locator('[role=treeitem]:focus .builder-row-name')).toHaveText(name);
  }

  /** Adds a question of a type where the selected row is, and names it. The focus stays in its settings. */
  async addQuestion(type: string, label: string): Promise<void> {
    await this.press('Insert');
    const search = this.page.getByLabel('Sök frågetyp');
    await expect(search).toBeFocused();
    await this.page.keyboard.insertText(type);
    await this.press('Enter');
    const field = this.field(/^(Fråga|Rubrik)$/);
    await expect(field).toBeFocused();
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(label);
  }

  /** A field among the settings of the selected. */
  field(label: string | RegExp): Locator {
    return this.settings.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first();
  }

  /** Opens a section of the settings, unless it is open. */
  async open(title: string): Promise<Locator> {
    const section = this.settings.locator('details.builder-section').filter({
      has: this.page.locator(':scope > summary').getByRole('heading', { name: title, exact: true }),
    });
    const heading = section.locator(':scope > summary').last();
    if ((await section.last().getAttribute('open')) === null) await this.activate(heading);
    return section.last();
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('.builder-save')).toHaveText(/^Sparat \d\d:\d\d$/, { timeout: 20_000 });
  }
}

/** How many times Tab is pressed from where the focus is to the element, about; negative when it stands before. */
function countStops(element: Element): number {
  const now = document.activeElement;
  if (now === element) return 0;
  const back =
    now !== null && (now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const [first, last] = back ? [element, now] : [now ?? document.body, element];
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled, [type=radio]:not(:checked)') &&
      one.checkVisibility({ visibilityProperty: true }) &&
      (first.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (one.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return back ? -stops.length - 1 : stops.length + 1;
}

type Row = { name: string; level: number; open: boolean; focused: boolean };

function readRows(rows: Element[]): Row[] {
  return rows.map((row) => ({
    name: row.querySelector('.builder-row-name')?.textContent ?? '',
    level: Number(row.getAttribute('aria-level')),
    open: row.getAttribute('aria-expanded') === 'true',
    focused: row === document.activeElement,
  }));
}

/** The fewest keys from the focused row to the last one of this name. */
function waysTo(rows: readonly Row[], name: string): string[] {
  const here = rows.findIndex(({ focused }) => focused);
  const place = rows.findLastIndex((row) => row.name === name);
  const from = rows[here];
  if (place < 0 || !from)
    throw new Error(`There is no row ${name}, or no focus, among ${rows.map((row) => row.name).join(', ')}`);
  const above = rows.slice(0, here).findLastIndex(({ level }) => level < from.level);
  if (place === above && !from.open) return ['ArrowLeft'];
  const repeat = (key: string, times: number) => Array.from({ length: times }, () => key);
  const ways = [
    repeat(place > here ? 'ArrowDown' : 'ArrowUp', Math.abs(place - here)),
    ['Home', ...repeat('ArrowDown', place)],
    ['End', ...repeat('ArrowUp', rows.length - 1 - place)],
  ];
  return ways.toSorted((one, other) => one.length - other.length)[0] ?? [];
}
