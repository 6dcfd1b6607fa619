import { describe, expect, it } from 'vitest';
import type { EServiceDefinition } from '../definition.ts';
import { parseDefinition } from '../parse-definition.ts';
import { check } from '../runs/check.ts';
import { createFormState } from '../state/create-form-state.ts';
import { definition, is, q, step, today } from '../testing/forms.ts';
import { compile, BrokenDefinitionError } from './compile.ts';

const problemsOf = (json: unknown) => {
  const parsed = parseDefinition(json);
  return parsed.ok ? [] : parsed.problems;
};

/** A definition with one question that has these unknown things in it. */
const withQuestion = (more: object): unknown => ({
  format: 1,
  steps: [
    { id: 's', title: { sv: 'S' }, questions: [{ type: 'text', id: 'a', label: { sv: 'A' }, ...more }] },
  ],
});

const nested = (depth: number, inner: unknown, wrap: (inner: unknown) => unknown): unknown => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};

describe('a broken definition is refused with the place and the reason', () => {
  it.each([
    [null, '', 'objekt'],
    [[], '', 'objekt'],
    ['{}', '', 'objekt'],
    [{ format: 2, steps: [] }, 'format', '1'],
    [{ format: 1, steps: [] }, 'steps', 'Här saknas steg'],
    [withQuestion({ type: 'radio' }), 'steps[0].questions[0].choices', 'en lista'],
    [withQuestion({ type: 'hologram' }), 'steps[0].questions[0].type', 'long-text'],
    [withQuestion({ colour: 'red' }), 'steps[0].questions[0]', 'colour'],
    [withQuestion({ label: {} }), 'steps[0].questions[0].label.sv', 'en text'],
    [withQuestion({ id: '1st' }), 'steps[0].questions[0].id', 'liten bokstav'],
    [withQuestion({ id: 'toString' }), 'steps[0].questions[0]', 'upptaget'],
    [withQuestion({ id: 's' }), 'steps[0].questions[0]', 'används redan på steps[0]'],
    [withQuestion({ maxLength: -1 }), 'steps[0].questions[0].maxLength', 'minst 1'],
    [withQuestion({ visibleWhen: { shown: 'ghost' } }), 'steps[0].questions[0].visibleWhen', 'ghost'],
    [withQuestion({ visibleWhen: { al: [] } }), 'steps[0].questions[0].visibleWhen', 'känns inte igen'],
    [
      withQuestion({ visibleWhen: { all: [{ not: { empty: {} } }] } }),
      'steps[0].questions[0].visibleWhen.all[0].not.empty',
      'känns inte igen',
    ],
    [
      withQuestion({ visibleWhen: { some: 'a', every: 'a', where: { shown: 'a' } } }),
      'steps[0].questions[0].visibleWhen',
      'inte',
    ],
    [withQuestion({ visibleWhen: { where: { shown: 'a' } } }), 'steps[0].questions[0].visibleWhen', 'inte'],
    [withQuestion({ visibleWhen: { empty: { answer: 'a' } } }), 'steps[0].questions[0]', 'a → a'],
    [
      withQuestion({ visibleWhen: { some: 'a', where: { shown: 'a' } } }),
      'steps[0].questions[0].visibleWhen',
      'ingen upprepad grupp',
    ],
    [
      withQuestion({ required: { empty: { answer: 'a', part: 'city' } } }),
      'steps[0].questions[0].required.empty',
      'city',
    ],
  ])('%j', (json, path, reason) => {
    const [first] = problemsOf(json);
    expect(first).toMatchObject({ path });
    expect(first!.message).toContain(reason);
  });

  it('names every question of a circle', () => {
    const broken = definition(
      q({ type: 'yes-no', id: 'a', visibleWhen: is('c', 'yes') }),
      q({ type: 'yes-no', id: 'b', visibleWhen: is('a', 'yes') }),
      q({ type: 'yes-no', id: 'c', visibleWhen: is('b', 'yes') }),
    );
    expect(() => compile(broken)).toThrow(BrokenDefinitionError);
    expect(problemsOf(broken)[0]!.message).toMatch(
      /^Reglerna går runt i en cirkel: (a → b → c → a|b → c → a → b|c → a → b → c)\.$/,
    );
  });

  it('knows a circle through a step, a sum and a choice', () => {
    const inStep: EServiceDefinition = {
      format: 1,
      steps: [step('s', [q({ type: 'yes-no', id: 'a' })], { visibleWhen: is('a', 'yes') })],
    };
    expect(problemsOf(inStep)[0]!.message).toContain('cirkel');
    const sum = definition(
      q({
        type: 'repeating-group',
        id: 'rows',
        rowName: { sv: 'R' },
        questions: [q({ type: 'calculated', id: 'part', value: { answer: 'all' }, show: 'number' })],
      }),
      q({ type: 'calculated', id: 'all', value: { sum: 'rows', of: { answer: 'part' } }, show: 'number' }),
    );
    expect(problemsOf(sum)[0]!.message).toContain('cirkel');
    const choice = q({
      type: 'radio',
      id: 'r',
      choices: [{ id: 'x', label: { sv: 'X' }, availableWhen: is('r', 'x') }],
    });
    expect(problemsOf(definition(choice))[0]!.message).toContain('cirkel');
  });

  it('does not let a rule outside look into a row', () => {
    const row = q({
      type: 'repeating-group',
      id: 'rows',
      rowName: { sv: 'R' },
      questions: [q({ type: 'text', id: 'inner' })],
    });
    const problems = problemsOf(
      definition(row, q({ type: 'text', id: 'outer', visibleWhen: is('inner', 'x') })),
    );
    expect(problems).toMatchObject([{ path: 'steps[0].questions[1].visibleWhen.left' }]);
    expect(problems[0]!.message).toContain('någon rad, varje rad, antalet rader eller summan');
  });

  it('does not take names from the prototype', () => {
    expect(problemsOf(JSON.parse('{"format":1,"steps":[{"__proto__":{"id":"s"}}]}'))[0]!.message).toContain(
      '__proto__',
    );
    expect(problemsOf(withQuestion({ prototype: 1 }))[0]!.message).toContain('prototype');
  });
});

describe('what is too large or too deep is refused before anything looks at it', () => {
  it.each([
    ['conditions', withQuestion({ visibleWhen: nested(100_000, { shown: 'a' }, (not) => ({ not })) })],
    ['groups', { format: 1, steps: nested(50_000, [], (questions) => [{ type: 'group', questions }]) }],
    ['lists', nested(100_000, [], (inner) => [inner])],
  ])('%s inside each other', (_name, json) => {
    expect(problemsOf(json)).toMatchObject([
      { message: 'Definitionen har fler än 64 nivåer inuti varandra.' },
    ]);
  });

  it('groups and rows have few levels', () => {
    const group = (depth: number): object =>
      depth === 0
        ? q({ type: 'text', id: 'leaf' })
        : q({ type: 'group', id: `g${depth}`, questions: [group(depth - 1) as never] });
    expect(problemsOf(definition(group(6) as never))).toEqual([]);
    expect(problemsOf(definition(group(7) as never))[0]!.message).toContain('för djupt');
  });

  it('texts and the whole have a size', () => {
    expect(problemsOf(withQuestion({ help: { sv: 'x'.repeat(20_001) } }))[0]!.path).toBe(
      'steps[0].questions[0].help.sv',
    );
    expect(problemsOf(Array(400_001).fill(0))[0]!.message).toBe('Definitionen är för stor.');
    const many = Array.from({ length: 500 }, () => ({ x: 'x'.repeat(19_000) }));
    expect(problemsOf(many)[0]!.message).toBe('Definitionen är för stor.');
  });

  it('5 001 questions are one too many', () => {
    const half = (prefix: string, count: number) =>
      step(
        prefix,
        Array.from({ length: count }, (_, index) => q({ type: 'text', id: `${prefix}${index}` })),
      );
    const all = (count: number): EServiceDefinition => ({
      format: 1,
      steps: [half('x', 2500), half('y', count)],
    });
    expect(problemsOf(all(2500))).toEqual([]);
    expect(problemsOf(all(2501))).toMatchObject([{ path: 'steps[1].questions[2500]' }]);
  });
});

/** A chain in which every question hangs on the one before, and on a sum of everything so far. */
const chain = (count: number): EServiceDefinition =>
  definition(
    ...Array.from({ length: count }, (_, index) =>
      q({ type: 'yes-no', id: `q${index}`, ...(index > 0 && { visibleWhen: is(`q${index - 1}`, 'yes') }) }),
    ),
  );

describe('size', () => {
  it('does not overflow the stack: a chain of 5 000 questions settles', () => {
    const form = compile(chain(5000));
    const answers = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`q${index}`, 'yes']));
    expect(check(form, answers, { today }, 'submit')).toEqual([]);
    const state = createFormState(form, answers, { today });
    expect(state.issues('submit')).toEqual([]);
    expect(state.set('q0', 'no').changed).toHaveLength(4999);
    expect(state.issues('submit')).toEqual([]);
  });
});
