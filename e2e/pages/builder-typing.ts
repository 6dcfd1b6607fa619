import type { Check, Condition, EServiceDefinition, Expression, Question, Step } from '@handslag/form-engine';
import { typeNames } from '@handslag/form-engine/building';
import type { Locator } from '@playwright/test';
import type { BuilderPage } from './builder-page.ts';

const fileKinds: Record<string, string> = {
  pdf: 'PDF',
  jpg: 'JPG-bild',
  png: 'PNG-bild',
  heic: 'HEIC-bild (iPhone)',
};
const contactFields: Record<string, string> = {
  name: 'Namn',
  personalNumber: 'Personnummer',
  address: 'Adress',
  email: 'E-post',
  phone: 'Telefon',
};
const ofNumbers: Record<string, string> = {
  '=': 'är',
  '!=': 'är inte',
  '<': 'är under',
  '<=': 'är högst',
  '>': 'är över',
  '>=': 'är minst',
};
const ofTimes: Record<string, string> = {
  ...ofNumbers,
  '<': 'är före',
  '<=': 'är senast',
  '>': 'är efter',
  '>=': 'är tidigast',
};

/** Makes a form in the builder as its author would: from its words, with the keyboard only. */
export class BuilderTyping {
  readonly builder: BuilderPage;
  readonly labels: ReadonlyMap<string, Question>;

  constructor(builder: BuilderPage, definition: EServiceDefinition) {
    this.builder = builder;
    this.labels = new Map(
      definition.steps.flatMap((step) => within(step.questions)).map((one) => [one.id, one]),
    );
  }

  /** One step with all its questions; its row has the focus, or the settings have. */
  async step(step: Step): Promise<void> {
    const { builder } = this;
    await builder.write(builder.field('Rubrik'), step.title.sv);
    for (const question of step.questions) await this.question(question, step.title.sv);
    await builder.goToRow(step.title.sv);
    await builder.press('Enter');
    if (step.visibleWhen) await this.visible(step.visibleWhen);
    if (step.checks) await this.checks(step.checks);
  }

  private async question(question: Question, inside: string): Promise<void> {
    const { builder } = this;
    const { label, help, required, sensitive, visibleWhen } = question;
    await builder.goToRow(inside);
    const type = typeNames[question.type];
    await builder.addQuestion(type, label.sv);
    if (help) await builder.write(builder.field(/^Hjälptext/), help.sv);
    await this.ofType(question);
    if (required === false) await builder.choose(builder.field('Måste besvaras'), 'Nej, frivillig');
    if (sensitive) await builder.tick(builder.field('Känslig uppgift'), true);
    if (visibleWhen) await this.visible(visibleWhen);
    if ('questions' in question) {
      for (const child of question.questions) await this.question(child, label.sv);
      if ('checks' in question && question.checks) {
        await builder.goToRow(label.sv);
        await builder.press('Enter');
        await this.checks(question.checks);
      }
    }
  }

  private async ofType(question: Question): Promise<void> {
    const { builder } = this;
    const write = (label: string | RegExp, words: string | number | undefined) =>
      words === undefined
        ? undefined
        : builder.write(
            builder.field(label),
            typeof words === 'number' ? String(words).replace('.', ',') : words,
          );
    switch (question.type) {
      case 'radio':
      case 'select':
      case 'checkboxes':
        await builder.activate(builder.settings.getByRole('button', { name: 'Klistra in en lista' }));
        await builder.write(
          builder.field('Alternativ, ett per rad'),
          question.choices.map(({ label }) => label.sv).join('\n'),
        );
        return builder.activate(builder.settings.getByRole('button', { name: 'Använd listan' }));
      case 'number':
        await this.fixedLimit('Minst', question.min);
        await this.fixedLimit('Högst', question.max);
        await write('Decimaler', question.decimals);
        return write(/^Enhet/, question.unit?.sv);
      case 'date-range':
        await this.dateLimit('Tidigast', question.min);
        return this.dateLimit('Senast', question.max);
      case 'contact':
        for (const [field, label] of Object.entries(contactFields)) {
          const on = ((question.fields ?? Object.keys(contactFields)) as readonly string[]).includes(field);
          await builder.tick(builder.settings.getByRole('checkbox', { name: label, exact: true }), on);
        }
        return builder.tick(builder.field('Fylls i från inloggningen'), question.prefill ?? false);
      case 'attachments':
        for (const [kind, label] of Object.entries(fileKinds)) {
          const on = (question.accept as readonly string[]).includes(kind);
          await builder.tick(builder.settings.getByRole('checkbox', { name: label, exact: true }), on);
        }
        await write('Högst antal filer', question.max);
        return write('Största fil (MB)', question.maxBytes / 1_000_000);
      case 'repeating-group':
        await write('Vad en rad heter', question.rowName.sv);
        await write('Minst antal rader', question.minRows);
        return write('Högst antal rader', question.maxRows);
      case 'calculated': {
        const calculation = builder.settings.getByRole('group', { name: 'Uträkning', exact: true });
        await this.expression(calculation, question.value);
        return write(/^Enhet/, question.unit?.sv);
      }
      case 'information':
      case 'stop':
        return write('Text', question.text.sv);
      case 'consent':
        await builder.write(builder.field('Text'), question.text.sv);
        return builder.write(builder.field('Det som godkänns'), question.statement.sv);
      default:
        return undefined;
    }
  }

  private async fixedLimit(label: string, limit: Expression | undefined): Promise<void> {
    const { builder } = this;
    if (!limit || !('value' in limit)) return;
    await builder.choose(builder.field(label), 'Ett fast värde');
    const box = builder.settings
      .locator('.builder-limit')
      .filter({ has: builder.page.getByLabel(label, { exact: true }) });
    await builder.write(box.getByLabel('Värde', { exact: true }), String(limit.value));
  }

  private async dateLimit(label: string, limit: Expression | undefined): Promise<void> {
    const { builder } = this;
    if (!limit) return;
    if ('today' in limit) return builder.choose(builder.field(label), 'Dagens datum');
    if (!('addMonths' in limit)) throw new Error('Only today and months from it are typed');
    await builder.choose(builder.field(label), 'Månader från i dag');
    await builder.write(builder.field('Månader'), String(limit.addMonths[1]));
  }

  private async visible(condition: Condition): Promise<void> {
    const { builder } = this;
    const section = await builder.open('När den visas');
    await builder.choose(section.getByLabel('När den visas', { exact: true }), 'När en regel stämmer');
    await this.rule(section.locator('.builder-rule'), condition);
  }

  private async checks(checks: readonly Check[]): Promise<void> {
    const { builder } = this;
    const section = await builder.open('Kontroller');
    for (const [index, check] of checks.entries()) {
      await builder.activate(section.getByRole('button', { name: 'Lägg till kontroll' }));
      const box = section.getByRole('group', { name: `Kontroll ${index + 1}`, exact: true });
      await builder.write(box.getByLabel('Vad som står när det inte går ihop'), check.message.sv);
      const boxes = box.getByRole('group', { name: 'Frågor det gäller' }).getByRole('checkbox');
      for (const one of await boxes.all()) {
        const name = await one.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent);
        await builder.tick(
          one,
          check.questions.some((id) => this.nameOf(id) === name),
        );
      }
      await this.rule(box.locator('.builder-rule'), check.invalidWhen);
    }
  }

  /** A rule from the one line it begins with. */
  private async rule(box: Locator, condition: Condition): Promise<void> {
    const { builder } = this;
    const [how, parts] =
      'all' in condition
        ? ['Alla stämmer', condition.all]
        : 'any' in condition
          ? ['Något stämmer', condition.any]
          : ['', [condition]];
    for (const [index, part] of parts.entries()) {
      if (index > 0) await builder.activate(box.getByRole('button', { name: 'Lägg till villkor' }).last());
      await this.line(
        box.getByRole('group', { name: `Villkor ${index + 1}`, exact: true }),
        part as Condition,
      );
    }
    if (parts.length > 1 && how !== 'Alla stämmer')
      await builder.choose(box.getByLabel('Hur villkoren hör ihop').first(), how as string);
  }

  private async line(box: Locator, condition: Condition): Promise<void> {
    const about = box.getByLabel('Vad', { exact: true });
    const verb = box.getByLabel('Hur', { exact: true });
    const { builder } = this;
    if ('not' in condition && 'empty' in condition.not) {
      await builder.choose(about, this.aboutLabel(condition.not.empty));
      return builder.choose(verb, 'är besvarad');
    }
    if ('contains' in condition) {
      await builder.choose(about, this.aboutLabel(condition.contains));
      await builder.choose(verb, 'innehåller');
      return this.value(box, condition.item, condition.contains);
    }
    if (!('compare' in condition)) throw new Error('No such line is typed');
    await builder.choose(about, this.aboutLabel(condition.left));
    const verbs = this.isNumber(condition.left) ? ofNumbers : ofTimes;
    await builder.choose(verb, verbs[condition.compare] ?? '');
    return this.value(box, condition.right, condition.left);
  }

  private async value(box: Locator, value: Expression, about: Expression): Promise<void> {
    const { builder } = this;
    const question = 'answer' in about ? this.labels.get(about.answer) : undefined;
    const choices = question && 'choices' in question ? question.choices : undefined;
    if ('value' in value && (choices || question?.type === 'yes-no')) {
      const label =
        choices?.find(({ id }) => id === value.value)?.label.sv ?? (value.value === 'yes' ? 'Ja' : 'Nej');
      return builder.choose(box.getByLabel('Värde', { exact: true }), label);
    }
    return this.expression(box.getByRole('group', { name: 'Värde', exact: true }), value);
  }

  private async expression(box: Locator, value: Expression): Promise<void> {
    const { builder } = this;
    const kind = box.getByLabel('Värdet är', { exact: true }).first();
    if ('value' in value) {
      await builder.choose(kind, 'Ett fast värde');
      return builder.write(box.getByLabel('Värde', { exact: true }), String(value.value));
    }
    if ('answer' in value) {
      await builder.choose(kind, 'Svaret på en fråga');
      return builder.choose(box.getByLabel('Fråga', { exact: true }), this.nameOf(value.answer));
    }
    if (!('when' in value)) throw new Error('No such value is typed');
    await builder.choose(kind, 'En tabell över alternativ');
    let rest: Expression = value;
    const rows: [string, number][] = [];
    let of = '';
    while ('when' in rest) {
      const { when, then: result } = rest as Extract<Expression, { when: unknown }>;
      if (
        !('compare' in when) ||
        !('answer' in when.left) ||
        !('value' in when.right) ||
        !('value' in result)
      )
        break;
      of = when.left.answer;
      rows.push([String(when.right.value), Number(result.value)]);
      rest = (rest as Extract<Expression, { when: unknown }>).else;
    }
    const question = this.labels.get(of);
    await builder.choose(box.getByLabel('Fråga', { exact: true }), this.nameOf(of));
    for (const [choice, number] of rows) {
      const label =
        question && 'choices' in question ? question.choices.find(({ id }) => id === choice)?.label.sv : '';
      await builder.write(box.getByLabel(label ?? '', { exact: true }), String(number));
    }
    if ('value' in rest) await builder.write(box.getByLabel('Alla andra'), String(rest.value));
  }

  private aboutLabel(about: Expression): string {
    if ('ageFrom' in about && 'answer' in about.ageFrom)
      return `Ålder enligt ${this.nameOf(about.ageFrom.answer)}`;
    return 'answer' in about ? this.nameOf(about.answer) : 'En uträkning';
  }

  private isNumber(about: Expression): boolean {
    if ('ageFrom' in about) return true;
    const type = 'answer' in about ? this.labels.get(about.answer)?.type : undefined;
    return type === 'number' || type === 'money' || type === 'calculated';
  }

  private nameOf(id: string): string {
    return this.labels.get(id)?.label.sv ?? id;
  }
}

const within = (questions: readonly Question[]): Question[] =>
  questions.flatMap((question) =>
    'questions' in question ? [question, ...within(question.questions)] : [question],
  );
