import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { compile } from '../compile/compile.ts';
import type { Condition, EServiceDefinition, Question } from '../definition.ts';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { definition, is, q, step, today } from '../testing/forms.ts';
import { conditionInWords } from './condition-in-words.ts';
import { describeChanges } from './describe-changes.ts';
import { movedAmong } from './moved-among.ts';
import { whyShown } from './why-shown.ts';
import { inPlainText } from './wording.ts';

const choices = [
  { id: 'disability', label: { sv: 'Funktionsnedsättning' } },
  { id: 'distance', label: { sv: 'Lång väg' } },
];
const reasons = q({ type: 'checkboxes', id: 'reasons', label: 'Skäl', choices });
const reason = q({ type: 'radio', id: 'reason', label: 'Skäl', choices });
const child = q({ type: 'personal-number', id: 'child', label: 'Barnets personnummer' });
const age = q({ type: 'number', id: 'age', label: 'Barnets ålder' });
const price = q({ type: 'money', id: 'price', label: 'Pris' });
const day = q({ type: 'date', id: 'day', label: 'Första dagen' });
const sure = q({ type: 'yes-no', id: 'sure', label: 'Är du säker?' });
const home = q({ type: 'address', id: 'home', label: 'Bostad' });
const rows = q({
  type: 'repeating-group',
  id: 'incomes',
  label: 'Inkomster',
  rowName: { sv: 'Inkomst' },
  questions: [q({ type: 'money', id: 'amount', label: 'Belopp' })],
});
const form = definition(reasons, child, age, price, day, sure, home, rows);

const compared = (
  compare: '=' | '!=' | '<' | '<=' | '>' | '>=',
  answer: string,
  value: string | number,
): Condition => ({
  compare,
  left: { answer },
  right: { value },
});
const disabled: Condition = { contains: { answer: 'reasons' }, item: { value: 'disability' } };

describe('a rule in words', () => {
  it.each<[string, Condition]>([
    [
      '”Skäl” innehåller ”Funktionsnedsättning” och ”Barnets ålder” är under 16',
      { all: [disabled, compared('<', 'age', 16)] },
    ],
    ['”Skäl” inte innehåller ”Funktionsnedsättning”', { not: disabled }],
    ['”Är du säker?” är ”Ja”', is('sure', 'yes')],
    ['”Är du säker?” inte är ”Nej”', { not: is('sure', 'no') }],
    ['”Är du säker?” är ”Nej”', { not: compared('!=', 'sure', 'no') }],
    ['”Barnets ålder” är högst 16', compared('<=', 'age', 16)],
    ['det inte stämmer att ”Barnets ålder” är högst 16', { not: compared('<=', 'age', 16) }],
    ['”Pris” är minst 1 200,50 kr', compared('>=', 'price', 120_050)],
    ['”Första dagen” är före 1 december 2026', compared('<', 'day', '2026-12-01')],
    [
      '”Första dagen” är tidigast 7 dagar efter dagens datum',
      { compare: '>=', left: { answer: 'day' }, right: { addDays: [{ today: true }, 7] } },
    ],
    [
      'åldern enligt ”Barnets personnummer” är under 16',
      { compare: '<', left: { ageFrom: { answer: 'child' } }, right: { value: 16 } },
    ],
    ['”Bostad” visas', { shown: 'home' }],
    ['”Bostad” inte visas', { not: { shown: 'home' } }],
    ['ort i ”Bostad” inte är ifylld', { empty: { answer: 'home', part: 'city' } }],
    ['”Barnets ålder” är besvarad', { not: { empty: { answer: 'age' } } }],
    ['”Är du säker?” är ”Ja” eller ”Nej”', { in: { answer: 'sure' }, items: ['yes', 'no'] }],
    [
      '”Är du säker?” är ”Ja” och (”Bostad” visas eller ”Barnets ålder” är över 3)',
      { all: [is('sure', 'yes'), { any: [{ shown: 'home' }, compared('>', 'age', 3)] }] },
    ],
    [
      '”Är du säker?” inte är ”Ja” eller ”Bostad” inte visas',
      { not: { all: [is('sure', 'yes'), { shown: 'home' }] } },
    ],
    [
      'på någon rad i ”Inkomster” gäller att ”Belopp” är över 100 kr',
      { some: 'incomes', where: compared('>', 'amount', 10_000) },
    ],
    [
      'summan av ”Belopp” i ”Inkomster” är över antalet rader i ”Inkomster” gånger 2',
      {
        compare: '>',
        left: { sum: 'incomes', of: { answer: 'amount' } },
        right: { multiply: [{ count: 'incomes' }, { value: 2 }] },
      },
    ],
    ['”ghost” är ”Ja”', { compare: '=', left: { answer: 'ghost' }, right: { value: 'Ja' } }],
    ['alltid', { all: [] }],
    ['aldrig', { any: [] }],
  ])('%s', (words, condition) => {
    const said = inPlainText(conditionInWords(condition, form)).replaceAll('\u00a0', ' ');
    expect(said.replace('är Ja', 'är ”Ja”')).toBe(words);
  });

  it('tells what is a question, what a choice and what a value, and where they are', () => {
    expect(conditionInWords({ all: [disabled, compared('<', 'age', 16)] }, form)).toEqual([
      { text: 'Skäl', names: 'question', id: 'reasons' },
      { text: ' innehåller ' },
      { text: 'Funktionsnedsättning', names: 'choice', id: 'disability' },
      { text: ' och ' },
      { text: 'Barnets ålder', names: 'question', id: 'age' },
      { text: ' är under ' },
      { text: '16', names: 'value' },
    ]);
  });

  it('has words for any rule of any form', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (given) => {
        for (const condition of conditionsIn(given)) {
          const said = inPlainText(conditionInWords(condition, given));
          expect(said).not.toMatch(/undefined|object|^\s*$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function conditionsIn(given: EServiceDefinition): readonly Condition[] {
  const inQuestions = (questions: readonly Question[]): readonly Condition[] =>
    questions.flatMap((question) => [
      ...(question.visibleWhen ? [question.visibleWhen] : []),
      ...('questions' in question ? inQuestions(question.questions) : []),
    ]);
  return given.steps.flatMap(({ questions }) => inQuestions(questions));
}

describe('why a question is shown', () => {
  const note = q({
    type: 'text',
    id: 'note',
    label: 'Läkarintyg',
    visibleWhen: { all: [disabled, { any: [compared('<', 'age', 16), is('sure', 'yes')] }] },
  });
  const given: EServiceDefinition = {
    format: 1,
    steps: [
      step('one', [reasons, age, sure]),
      step('two', [q({ type: 'group', id: 'papers', questions: [note] })], { visibleWhen: { shown: 'age' } }),
    ],
  };
  const why = (answers: object) => whyShown(compile(given), answers as never, { today }, 'papers.note');

  it('tells each rule it hangs on, and which of its parts hold', () => {
    const found = why({ reasons: ['disability'], age: '17', sure: 'no' });
    expect(found?.visible).toBe(false);
    expect(found?.rules.map(({ of, name, reason: { holds } }) => [of, name, holds])).toEqual([
      ['step', 'two', true],
      ['question', 'Läkarintyg', false],
    ]);
    const [, own] = found!.rules;
    expect(own!.reason.joined).toBe('och');
    expect(own!.reason.parts.map(({ holds, wording }) => [holds, inPlainText(wording)])).toEqual([
      [true, '”Skäl” innehåller ”Funktionsnedsättning”'],
      [false, '”Barnets ålder” är under 16 eller ”Är du säker?” är ”Ja”'],
    ]);
    expect(own!.reason.parts[1]!.parts.map(({ holds }) => holds)).toEqual([false, false]);
    expect(why({ reasons: ['disability'], age: '3' })?.visible).toBe(true);
  });

  it('looks into the row it stands in, and knows no paths that lead nowhere', () => {
    const inRow = q({ type: 'text', id: 'why', label: 'Varför?', visibleWhen: compared('>', 'amount', 100) });
    const withRows = compile(
      definition({ ...rows, questions: [q({ type: 'money', id: 'amount' }), inRow] } as Question),
    );
    const answers = {
      incomes: [
        { id: 'a', answers: { amount: '5' } },
        { id: 'b', answers: { amount: '0,50' } },
      ],
    };
    const holds = (path: string) =>
      whyShown(withRows, answers, { today }, path)?.rules.map(({ reason: r }) => r.holds);
    expect([holds('incomes[a].why'), holds('incomes[b].why')]).toEqual([[true], [false]]);
    expect(holds('incomes[a].amount')).toEqual([]);
    expect(holds('incomes[c].why')).toBeUndefined();
    expect(holds('ghost')).toBeUndefined();
  });
});

describe('what changed', () => {
  const changes = (before: readonly Question[], after: readonly Question[]) =>
    describeChanges(definition(...before), definition(...after));
  const text = (id: string, more: object = {}) => q({ type: 'text', id, ...more });

  it('is nothing between a form and itself, however its keys are ordered', () => {
    const turned = JSON.parse(JSON.stringify(form), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as EServiceDefinition;
    expect(describeChanges(form, turned)).toEqual([]);
  });

  it.each<[string, readonly Question[], readonly Question[], readonly string[]]>([
    ['added', [text('a')], [text('a'), text('b')], ['Frågan ”b” är ny i steget ”step”.']],
    ['removed', [text('a'), text('b')], [text('a')], ['Frågan ”b” har tagits bort.']],
    [
      'moved',
      [text('a'), text('b'), text('c')],
      [text('c'), text('a'), text('b')],
      ['Frågan ”c” har bytt plats i steget ”step”.'],
    ],
    ['retexted', [text('a')], [text('a', { label: 'Namn' })], ['Frågan ”a” heter nu ”Namn”.']],
    ['helped', [text('a')], [text('a', { help: { sv: 'Hej' } })], ['Hjälptexten till ”a” är ny.']],
    [
      'translated',
      [text('a')],
      [{ ...text('a'), label: { sv: 'a', en: 'A' } }],
      ['Översättningen av ”a” har ändrats.'],
    ],
    [
      'no longer demanded',
      [text('a')],
      [text('a', { required: false })],
      ['”a” behöver inte längre besvaras.'],
    ],
    ['demanded in words', [text('a', { required: true })], [text('a')], []],
    [
      'demanded at times',
      [sure, text('a')],
      [sure, text('a', { required: is('sure', 'yes') })],
      ['”a” måste nu besvaras när ”Är du säker?” är ”Ja”.'],
    ],
    [
      'ruled',
      [sure, text('a')],
      [sure, text('a', { visibleWhen: is('sure', 'yes') })],
      ['”a” visas nu bara när ”Är du säker?” är ”Ja”.'],
    ],
    [
      'ruled no more',
      [sure, text('a', { visibleWhen: is('sure', 'yes') })],
      [sure, text('a')],
      ['”a” visas nu alltid.'],
    ],
    [
      'of another type',
      [text('a')],
      [q({ type: 'email', id: 'a' })],
      ['”a” är nu av typen e-post i stället för kort text.'],
    ],
    ['limited', [text('a')], [text('a', { maxLength: 5 })], ['Gränserna för ”a” har ändrats.']],
    ['set otherwise', [text('a')], [text('a', { mask: 'AAA' })], ['Inställningarna för ”a” har ändrats.']],
    [
      'with other choices',
      [reason],
      [
        {
          ...reason,
          choices: [
            { id: 'other', label: { sv: 'Annat' } },
            { ...choices[0]!, label: { sv: 'Sjukdom' } },
          ],
        } as Question,
      ],
      [
        '”Skäl” har fått alternativet ”Annat”.',
        'Alternativet ”Funktionsnedsättning” på ”Skäl” heter nu ”Sjukdom”.',
        'Alternativet ”Lång väg” på ”Skäl” har tagits bort.',
      ],
    ],
    [
      'gone with its group',
      [text('a'), q({ type: 'group', id: 'g', questions: [text('b')] })],
      [text('a')],
      ['Frågan ”g” har tagits bort.'],
    ],
    [
      'put into a group',
      [text('b'), q({ type: 'group', id: 'g', questions: [text('a')] })],
      [q({ type: 'group', id: 'g', questions: [text('a'), text('b')] })],
      ['Frågan ”b” har flyttats till gruppen ”g”.'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('of steps comes first', () => {
    const before: EServiceDefinition = {
      format: 1,
      steps: [step('a', [age]), step('b', [sure]), step('c', [price])],
    };
    const after: EServiceDefinition = {
      format: 1,
      steps: [
        step('c', [price]),
        step('a', [age], { title: { sv: 'Ett' }, visibleWhen: { shown: 'price' } }),
        step('d', [sure]),
      ],
    };
    expect(describeChanges(before, after)).toEqual([
      'Steget ”c” har bytt plats.',
      'Steget ”a” heter nu ”Ett”.',
      'Steget ”Ett” visas nu när ”Pris” visas.',
      'Steget ”d” är nytt.',
      'Steget ”b” har tagits bort.',
      'Frågan ”Är du säker?” har flyttats till steget ”d”.',
    ]);
  });

  it('names as few moves as there can be', () => {
    expect([...movedAmong(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])]).toEqual(['a']);
    expect([...movedAmong(['a', 'b'], ['b', 'a', 'x'])]).toHaveLength(1);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (one, other) => {
        const [before, after] = [one.map(String), other.map(String)];
        const moved = movedAmong(before, after);
        const still = (list: readonly string[], there: readonly string[]) =>
          list.filter((id) => there.includes(id) && !moved.has(id));
        expect(still(before, after)).toEqual(still(after, before));
      }),
    );
  });
});
