import { expect, type Locator, type Page } from '@playwright/test';

const mostStops = 120;

/** The builder as someone without a mouse uses it: every place is reached with keys, every field is found by its label. */
export class BuilderPage {
  readonly page: Page;
  readonly tree: Locator;
  readonly settings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree', { name: 'Steg och frågor' });
    this.settings = page.getByRole('region', { name: 'Det valda' });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to an element with Tab, backwards where it stands before. */
  async goTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      const where = await target.evaluate((element) => {
        const now = document.activeElement;
        if (now === element) return 'here';
        return now !== null && now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'before'
          : 'after';
      });
      if (where === 'here') return;
      await this.press(where === 'before' ? 'Shift+Tab' : 'Tab');
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

  /** Chooses in a list with the arrows, as a list is used that is not opened. */
  async choose(target: Locator, label: string): Promise<void> {
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
    const rows = await this.tree.locator('.builder-row-name').allInnerTexts();
    const place = rows.lastIndexOf(name);
    if (place < 0) throw new Error(`There is no row ${name} among ${rows.join(', ')}`);
    await this.press('Home');
    for (let row = 0; row < place; row += 1) await this.press('ArrowDown');
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
