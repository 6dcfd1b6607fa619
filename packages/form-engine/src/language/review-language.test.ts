import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { EServiceDefinition, Question } from '../definition.ts';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { definition, q } from '../testing/forms.ts';
import { applyFix } from './apply-fix.ts';
import { reviewLanguage } from './review-language.ts';

const found = (...questions: readonly Question[]) =>
  reviewLanguage(definition(...questions)).map(
    ({ code, path }) => `${code} ${path.replace('steps[0].questions', '')}`,
  );
const text = (label: string, more: object = {}) => q({ type: 'text', id: 'x', label, ...more });
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, label: { sv: `Val ${index}` } }));
const help = (sv: string) => text('Namn', { help: { sv } });

describe('the language of a form', () => {
  it('has nothing to say of plain words', () => {
    expect(found(text('Vad heter du?', { help: { sv: 'Skriv ditt namn som det står i passet.' } }))).toEqual(
      [],
    );
  });

  it.each<[string, Question, string]>([
    ['a long sentence', help(`${'ord '.repeat(25)}till.`), 'long_sentence [0].help'],
    ['a word of officialdom', help('Du ska inkomma med underlag.'), 'officialese [0].help'],
    ['a polite order', help('Vänligen skriv.'), 'officialese [0].help'],
    ['ej', help('Du behöver ej svara.'), 'officialese [0].help'],
    ['a link by no name', help('Läs om stöd [här](https://a.example).'), 'link_words [0].help.sv'],
    ['a link to nowhere', help('Se [vår sida](kommunen).'), 'unsafe_link [0].help.sv'],
    ['what is found by its colour', help('Tryck på den gröna knappen.'), 'sensory [0].help'],
    ['what is found by its place', help('Skriv i rutan längst till höger.'), 'sensory [0].help'],
    ['no label', text(' '), 'missing_label [0].label'],
    ['a label that only asks one to choose', text('Välj …'), 'empty_label [0].label'],
    ['a colon', text('Namn:'), 'colon [0].label'],
    ['a label in capitals', text('NAMN PÅ BARNET'), 'capitals [0].label'],
    ['shouting', help('Det här är VIKTIGT ATT LÄSA.'), 'capitals [0].help'],
    ['a link that says nothing', help('Klicka här för att läsa mer.'), 'click_here [0].help'],
    ['help that repeats', help('Ange ditt namn'), 'help_repeats [0].help'],
    [
      'many radio buttons',
      q({ type: 'radio', id: 'x', label: 'Vad?', choices: choices(8) }),
      'many_choices [0].choices',
    ],
    ['a number as text', text('Barnets personnummer'), 'better_type [0].type'],
    ['an address of e-mail as text', text('Din e-post'), 'better_type [0].type'],
    ['what is sensitive', text('Har barnet en diagnos?'), 'sensitive [0]'],
    [
      'a choice in capitals',
      q({ type: 'radio', id: 'x', label: 'Vad?', choices: [{ id: 'a', label: { sv: 'INGEN AV DEM' } }] }),
      'capitals [0].choices[0].label',
    ],
  ])('finds %s', (_name, question, expected) => {
    expect(found(question)).toEqual([expected]);
  });

  it.each<[string, Question]>([
    ['short names in capitals', text('Är du medlem i SKR eller EU?')],
    ['words that hold others', help('Du får tröjor, hejer och dockor i samtal.')],
    ['seven radio buttons', q({ type: 'radio', id: 'x', label: 'Vad?', choices: choices(7) })],
    ['a long list of short sentences', help('Skriv namn. '.repeat(30))],
    ['what has been thought of', text('Har barnet en diagnos?', { sensitive: false })],
  ])('lets be %s', (_name, question) => {
    expect(found(question)).toEqual([]);
  });

  it('tells once how much is missing in each of the other languages, and where it begins', () => {
    const question = { ...help('Hjälp'), label: { sv: 'Namn', en: 'Name' } } as Question;
    const given: EServiceDefinition = {
      format: 1,
      steps: [{ id: 's', title: { sv: 'Steg', en: 'Step', fi: 'Vaihe' }, questions: [question] }],
    };
    expect(reviewLanguage(given, ['sv', 'en', 'fi']).map(({ path, message }) => [path, message])).toEqual([
      ['steps[0].questions[0].help', 'En text saknas på engelska. Där visas svenskan i stället.'],
      ['steps[0].questions[0].label', '2 texter saknas på finska. Där visas svenskan i stället.'],
    ]);
  });

  it.each<[Question, object]>([
    [text('Namn:'), { label: { sv: 'Namn' } }],
    [text('NAMN PÅ BARNET'), { label: { sv: 'Namn på barnet' } }],
    [
      help('Underlag erfordras ej. Erfordras mer hör vi av oss.'),
      { help: { sv: 'Underlag behövs inte. Behövs mer hör vi av oss.' } },
    ],
    [q({ type: 'radio', id: 'x', label: 'Vad?', choices: choices(9) }), { type: 'select' }],
    [text('Har barnet en diagnos?'), { sensitive: true }],
    [
      text('Barnets personnummer', { maxLength: 12, visibleWhen: { shown: 'y' } }),
      { type: 'personal-number', visibleWhen: { shown: 'y' } },
    ],
  ])('is put right at a press: $label.sv', (question, expected) => {
    let given = definition(question, q({ type: 'text', id: 'y', label: 'Annat' }));
    const before = structuredClone(given);
    const original = given;
    for (let finding = reviewLanguage(given).find(({ fix }) => fix); finding?.fix;) {
      given = applyFix(given, finding.fix);
      finding = reviewLanguage(given).find(({ fix }) => fix);
    }
    expect(given.steps[0]!.questions[0]).toMatchObject(expected);
    expect(given.steps[0]!.questions[0]).not.toHaveProperty('maxLength');
    expect(given.steps[0]!.questions[1]).toBe(original.steps[0]!.questions[1]);
    expect(original).toEqual(before);
    expect(reviewLanguage(given)).toEqual([]);
  });

  it('takes away help that says nothing, and leaves alone what is gone', () => {
    const given = definition(help('Skriv ditt namn'));
    const [finding] = reviewLanguage(given);
    const put = applyFix(given, finding!.fix!);
    expect(put.steps[0]!.questions[0]).not.toHaveProperty('help');
    expect(applyFix({ format: 1, steps: [] }, finding!.fix!)).toEqual({ format: 1, steps: [] });
  });

  it('comes to rest for any form', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (given) => {
        for (const { fix } of reviewLanguage(given)) if (fix) expect(applyFix(given, fix)).not.toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  it('makes a link of what was meant as one, and nothing of what was not', () => {
    const fixed = (to: string) => {
      const form = definition(help(`Se [vår sida](${to}) och **mer**.`));
      const fix = reviewLanguage(form).find(({ code }) => code === 'unsafe_link')?.fix;
      return fix && applyFix(form, fix).steps[0]?.questions[0]?.help?.sv;
    };
    expect(fixed('www.kommun.example/stöd')).toBe(
      'Se [vår sida](https://www.kommun.example/stöd) och **mer**.',
    );
    expect(fixed('http://kommun.example')).toBe('Se [vår sida](https://kommun.example) och **mer**.');
    expect(fixed('info@kommun.example')).toBe('Se [vår sida](mailto:info@kommun.example) och **mer**.');
    for (const to of ['javascript:alert.x', 'data:a.b', 'kommunen', '//a.example', 'två ord.se'])
      expect(fixed(to)).toBeUndefined();
  });

  it('counts the words of a text with marks as they are read', () => {
    expect(found(help(`- ${'ord '.repeat(15)}\n- ${'ord '.repeat(15)}`))).toEqual([]);
  });
});
