import { expect, type Locator, type Page } from '@playwright/test';
import type { AnswerValue, Answers, Choice } from '@handslag/form-engine';
import { sampleAnswers } from '@handslag/samples/sample-answers';
import { sampleEServices } from '@handslag/samples/e-services';
import { fileNamed, type TestFile } from '../files.ts';

/** More than can be chosen where a list is not searched: fifteen, and nothing. */
const longList = 16;

/** A step of a form, filled in by what is asked for on it. */
export class WizardPage {
  readonly page: Page;
  readonly next: Locator;
  readonly back: Locator;
  readonly saveStatus: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('button', { name: /^Fortsätt/ });
    this.back = page.getByRole('button', { name: 'Tillbaka' });
    this.saveStatus = page.locator('.save-status');
  }

  /** Opens a service and starts filling it in. */
  async begin(eService: string): Promise<void> {
    await this.page.goto(`/e-tjanster/${eService}`);
    await this.page.getByRole('link', { name: /^(Starta e-tjänsten|Starta utan att logga in)$/ }).click();
    await expect(this.next).toBeVisible({ timeout: 20_000 });
  }

  /** Waits until the page says that everything is saved. */
  async saved(): Promise<void> {
    await expect(this.saveStatus).toContainText(/Sparat \d\d[:.]\d\d/);
    await expect(this.saveStatus).not.toContainText('Sparar');
  }

  field(path: string): Locator {
    return this.page.locator(`[name="${path}"]`);
  }

  /** Answers what is asked on this step, in the order it appears, and follows questions that come up. */
  async fillStep(answers: Answers): Promise<void> {
    const done = new Set<string>();
    for (let found = true; found;) {
      await this.fieldsHaveCome();
      found = false;
      for (const [id, value] of Object.entries(answers)) {
        if (done.has(id) || !(await this.asks(id))) continue;
        await this.answer(id, value);
        done.add(id);
        found = true;
      }
    }
  }

  /** Fills in every step until the review page. */
  async fillAll(answers: Answers, onStep?: (title: string) => Promise<void>): Promise<void> {
    const review = this.page.getByRole('button', { name: /skicka in|Begär underskrifter/i });
    for (let step = 0; step < 20; step += 1) {
      const title = await this.page.getByRole('heading', { level: 1 }).textContent();
      await this.fillStep(answers);
      await onStep?.(title ?? '');
      await this.next.click();
      await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
      if (await review.isVisible()) return;
    }
    throw new Error('The form never came to its review');
  }

  /** The code of a rarer field comes with the first of its kind; until then its label stands alone. */
  private async fieldsHaveCome(): Promise<void> {
    const labels = this.page.locator('label.field-label[for]');
    const alone = () =>
      labels.evaluateAll((all) =>
        (all as HTMLLabelElement[]).flatMap(({ htmlFor }) =>
          document.getElementById(htmlFor) ? [] : htmlFor,
        ),
      );
    await expect.poll(alone).toEqual([]);
  }

  private async asks(id: string): Promise<boolean> {
    return this.page.locator(`[id="f-${id}"]`).isVisible();
  }

  private async answer(path: string, value: AnswerValue): Promise<void> {
    if (typeof value === 'boolean') {
      await this.field(path).setChecked(value);
    } else if (typeof value === 'string') {
      await this.answerWords(path, value);
    } else if (Array.isArray(value)) {
      await this.answerList(path, value);
    } else {
      for (const [part, inner] of Object.entries(value)) {
        if (
          await this.page.locator(`[name="${path}.${part}"], [id="f-${path}.${part}"]`).first().isVisible()
        ) {
          await this.answer(`${path}.${part}`, inner as AnswerValue);
        }
      }
    }
  }

  private async answerWords(path: string, value: string): Promise<void> {
    const field = this.field(path);
    // A long list can be searched once its code has come.
    if ((await field.first().locator('option').count()) > longList)
      await expect(field).toHaveAttribute('role', 'combobox');
    const kind = await field.first().getAttribute('type');
    if (kind === 'radio') await this.page.locator(`[name="${path}"][value="${value}"]`).check();
    else if ((await field.first().getAttribute('role')) === 'combobox') await this.search(path, value);
    else if ((await field.first().evaluate((element) => element.tagName)) === 'SELECT')
      await field.selectOption(value);
    else await field.fill(value);
  }

  private async search(path: string, choiceId: string): Promise<void> {
    const label = choiceLabel(path, choiceId);
    await this.field(path).click();
    // Key by key in place of what stands there: the list hears of each.
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(label);
    await this.page.getByRole('option', { name: label, exact: true }).click();
  }

  private async answerList(path: string, values: readonly unknown[]): Promise<void> {
    for (const [place, value] of values.entries()) {
      if (typeof value === 'string') await this.page.locator(`[name="${path}"][value="${value}"]`).check();
      else if (isRow(value)) await this.answerRow(path, place, value.answers);
      else if (isFile(value)) await this.attach(path, value.name);
    }
  }

  private async answerRow(path: string, place: number, answers: Answers): Promise<void> {
    const group = this.page.locator(`[id="f-${path}"]`);
    const rows = group.locator('li.row');
    if ((await rows.count()) <= place) await group.getByRole('button', { name: /^Lägg till/ }).click();
    await expect(rows).not.toHaveCount(place);
    const prefix = `f-${path}-row-`;
    const row = (await rows.nth(place).getAttribute('id'))?.slice(prefix.length);
    await this.fieldsHaveCome();
    for (const [id, value] of Object.entries(answers)) {
      const inner = `${path}[${row ?? ''}].${id}`;
      if (await this.asks(inner)) await this.answer(inner, value);
    }
  }

  /** Chooses a file, as in the file dialog. */
  async choose(path: string, ...files: TestFile[]): Promise<void> {
    await this.page.locator(`input[type="file"][name="${path}"]`).setInputFiles(files);
  }

  /** What the page says of a file, on its way, received or refused. */
  file(name: string): Locator {
    return this.page.locator('.file').filter({ hasText: name });
  }

  private async attach(path: string, name: string): Promise<void> {
    const file = fileNamed(name);
    await this.choose(path, file);
    await expect(this.file(file.name)).toContainText('Uppladdad,', { timeout: 60_000 });
  }
}

/** What a choice of a sample service is called, wherever its question stands. */
function choiceLabel(path: string, choiceId: string): string {
  const questionId = path.split(/[.\]]+/).at(-1) ?? path;
  const seek = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    if ('id' in value && value.id === questionId && 'choices' in value) {
      const choice = (value.choices as Choice[]).find(({ id }) => id === choiceId);
      if (choice !== undefined) return choice.label.sv;
    }
    for (const inner of Object.values(value)) {
      const found = seek(inner);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const label = seek(sampleEServices);
  if (label === undefined) throw new Error(`No sample service has the choice ${choiceId} of ${questionId}`);
  return label;
}

/** A complete set of answers for a sample service, good today. */
export function answersOf(eService: string): Answers {
  const made = sampleAnswers[eService]?.(
    new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }),
  );
  if (made === undefined) throw new Error(`There are no sample answers for ${eService}`);
  return made;
}

function isRow(value: unknown): value is { id: string; answers: Answers } {
  return typeof value === 'object' && value !== null && 'answers' in value;
}

function isFile(value: unknown): value is { id: string; name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && 'size' in value;
}
