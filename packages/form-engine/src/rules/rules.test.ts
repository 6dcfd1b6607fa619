import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers/answers.ts';
import { tryCompile } from '../compile/compile.ts';
import type { Condition, Expression } from '../definition.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { walk } from '../runs/walk.ts';
import { definition, formOf, q, today } from '../testing/forms.ts';
import { roundTo } from './arithmetic.ts';

const questions = [
  q({ type: 'number', id: 'n', decimals: 6, required: false }),
  q({ type: 'number', id: 'm', decimals: 6, required: false }),
  q({ type: 'text', id: 't', required: false }),
  q({ type: 'date', id: 'd', required: false }),
  q({ type: 'personal-number', id: 'p', required: false }),
  q({ type: 'contact', id: 'c', required: false }),
  q({
    type: 'checkboxes',
    id: 'cs',
    required: false,
    choices: [
      { id: 'a', label: { sv: 'A' } },
      { id: 'b', label: { sv: 'B' } },
    ],
  }),
  q({
    type: 'repeating-group',
    id: 'rows',
    required: false,
    rowName: { sv: 'Rad' },
    questions: [q({ type: 'number', id: 'x' }), q({ type: 'number', id: 'y' })],
  }),
];

/** What an expression gives with these answers. */
function valueOf(value: Expression, answers: Answers = {}, attributes = {}): unknown {
  const form = formOf(...questions, q({ type: 'calculated', id: 'result', value, show: 'number' }));
  const { root } = evaluate(form, answers, { today, attributes });
  return root.cells[form.byId.get('result')!.slot]!.seen;
}

/** Whether a condition holds with these answers. */
function holds(visibleWhen: Condition, answers: Answers = {}): boolean {
  const form = formOf(...questions, q({ type: 'text', id: 'result', visibleWhen }));
  return walk(form, answers, { today }).isVisible('result');
}

const n: Expression = { answer: 'n' };
const m: Expression = { answer: 'm' };
const at = (value: string | number | boolean): Expression => ({ value });

describe('arithmetic', () => {
  const filled = { n: '7', m: '2' };

  it.each<[Expression, unknown]>([
    [{ add: [n, m, at(1)] }, 10],
    [{ subtract: [n, m] }, 5],
    [{ multiply: [n, m] }, 14],
    [{ divide: [n, m] }, 3.5],
    [{ divide: [n, at(0)] }, undefined],
    [{ min: [n, m] }, 2],
    [{ max: [n, m] }, 7],
    [{ max: [at('2026-01-01'), { today: true }] }, today],
    [{ round: { divide: [n, m] } }, 4],
    [{ round: { multiply: [{ divide: [n, m] }, at(-1)] } }, -4],
    [{ round: { divide: [m, at(3)] }, decimals: 2 }, 0.67],
    [{ round: n, step: 5 }, 5],
    [{ when: { compare: '>', left: n, right: m }, then: at('större'), else: at('mindre') }, 'större'],
    [{ add: [at('7'), n] }, 7],
  ])('%j is %j', (expression, expected) => {
    expect(valueOf(expression, filled)).toBe(expected);
  });

  it('skips what is empty in sums, smallest and largest; elsewhere empty stays empty', () => {
    expect(valueOf({ add: [n, m] }, { n: '7' })).toBe(7);
    expect(valueOf({ min: [n, m] }, { n: '7' })).toBe(7);
    expect(valueOf({ add: [n, m] })).toBeUndefined();
    for (const empty of [{ subtract: [n, m] }, { multiply: [n, m] }, { divide: [n, m] }] as Expression[]) {
      expect(valueOf(empty, { n: '7' })).toBeUndefined();
    }
    expect(valueOf({ add: [n, m] }, { n: 'sju', m: '2' })).toBe(2);
  });

  it('has no dust of binary fractions', () => {
    expect(valueOf({ add: [n, m] }, { n: '0,1', m: '0,2' })).toBe(0.3);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom(0.01, 0.05, 0.5, 1, 10, 25),
        (value, step) => {
          const rounded = roundTo(value / 100, step)!;
          expect(Math.abs(rounded - value / 100)).toBeLessThanOrEqual(step / 2 + 1e-9);
          expect(String(rounded).length).toBeLessThan(10);
        },
      ),
    );
  });
});

describe('dates and ages', () => {
  it.each<[Expression, unknown]>([
    [{ addDays: [{ today: true }, 7] }, '2026-11-29'],
    [{ addDays: [{ answer: 'd' }, -1] }, '2026-02-28'],
    [{ addMonths: [{ answer: 'd' }, 12] }, '2027-03-01'],
    [{ daysBetween: [{ answer: 'd' }, { today: true }] }, 266],
    [{ daysBetween: [{ today: true }, { answer: 'd' }] }, -266],
    [{ ageFrom: { answer: 'd' } }, 0],
    [{ ageFrom: { answer: 'p' } }, 36],
    [{ ageFrom: { answer: 'p' }, at: at('2008-01-01') }, 18],
    [{ ageFrom: { answer: 'p', part: 'birthDate' } }, 36],
    [{ ageFrom: { answer: 't' } }, undefined],
    [{ addDays: [{ answer: 't' }, 1] }, undefined],
    [{ addDays: [at('9999-12-31'), 1] }, undefined],
  ])('%j is %j', (expression, expected) => {
    expect(valueOf(expression, { d: '1 mars 2026', p: '900101-2385', t: 'hej' })).toBe(expected);
  });
});

describe('rows', () => {
  const rows = [
    { id: 'a', answers: { x: '1', y: '10' } },
    { id: 'b', answers: { x: '2' } },
    { id: 'c', answers: { x: 'fel', y: '30' } },
  ];

  it('are summed and counted', () => {
    const x: Expression = { answer: 'x' };
    expect(valueOf({ sum: 'rows', of: x }, { rows })).toBe(3);
    expect(valueOf({ sum: 'rows', of: { multiply: [x, { answer: 'y' }] } }, { rows })).toBe(10);
    expect(valueOf({ sum: 'rows', of: x })).toBe(0);
    expect(valueOf({ count: 'rows' }, { rows })).toBe(3);
    expect(valueOf({ count: 'rows', where: { empty: x } }, { rows })).toBe(1);
    expect(valueOf({ answer: 'rows', part: 'count' }, { rows })).toBe(3);
  });

  it('see themselves first and then the outside', () => {
    const bigger: Condition = { compare: '>', left: { answer: 'x' }, right: n };
    expect(holds({ some: 'rows', where: bigger }, { rows, n: '1' })).toBe(true);
    expect(holds({ some: 'rows', where: bigger }, { rows, n: '2' })).toBe(false);
    expect(holds({ every: 'rows', where: { not: { empty: { answer: 'x' } } } }, { rows })).toBe(false);
    expect(holds({ every: 'rows', where: bigger }, { n: '2' })).toBe(true);
  });
});

describe('conditions', () => {
  const t: Expression = { answer: 't' };

  it.each<[string, Condition, Answers, boolean]>([
    ['equal', { compare: '=', left: n, right: at(7) }, { n: '7,0' }, true],
    ['an empty operand is never equal', { compare: '=', left: n, right: m }, {}, false],
    ['nor unequal', { compare: '!=', left: n, right: at(7) }, {}, false],
    ['another kind of value is unequal', { compare: '!=', left: t, right: at(7) }, { t: '7' }, true],
    ['and neither more nor less', { compare: '<', left: t, right: at(8) }, { t: '7' }, false],
    [
      'dates in order',
      { compare: '<', left: { answer: 'd' }, right: { today: true } },
      { d: '22/10 2026' },
      true,
    ],
    ['text in text, whatever the case', { contains: t, item: at('ÅRE') }, { t: 'Vid Åres torg' }, true],
    ['a list contains', { contains: { answer: 'cs' }, item: at('b') }, { cs: ['a', 'b'] }, true],
    ['a list does not contain', { contains: { answer: 'cs' }, item: at('b') }, { cs: ['a'] }, false],
    ['nothing is contained in anything', { contains: t, item: { answer: 'd' } }, { t: 'x' }, false],
    ['one of several', { in: n, items: [1, 7] }, { n: '7' }, true],
    ['none of several', { in: n, items: ['7'] }, { n: '7' }, false],
    ['empty', { empty: t }, { t: '  ' }, true],
    ['not empty', { empty: t }, { t: 'x' }, false],
    ['what cannot be read is empty', { empty: n }, { n: 'sju' }, true],
    [
      'part of an answer',
      { compare: '=', left: { answer: 'c', part: 'city' }, right: at('Norrvik') },
      { c: { city: 'Norrvik' } },
      true,
    ],
    ['all of nothing', { all: [] }, {}, true],
    ['any of nothing', { any: [] }, {}, false],
    ['shown', { shown: 't' }, {}, true],
  ])('%s', (_name, condition, answers, expected) => {
    expect(holds(condition, answers)).toBe(expected);
    expect(holds({ not: condition }, answers)).toBe(!expected);
  });

  it('see what the host tells, and nothing from a prototype', () => {
    const value = (name: string) => valueOf({ attribute: name }, {}, { 'municipality.name': 'Norrvik' });
    expect(value('municipality.name')).toBe('Norrvik');
    expect(value('toString')).toBeUndefined();
  });
});

it('a rule that reaches into rows from outside is told of by what they are called', () => {
  const rows = q({
    type: 'repeating-group',
    id: 'inkomster',
    label: 'Inkomster',
    rowName: { sv: 'Inkomst' },
    questions: [q({ type: 'money', id: 'belopp', label: 'Belopp' })],
  });
  const after = q({ type: 'text', id: 'after', visibleWhen: { empty: { answer: 'belopp' } } });
  const compiled = tryCompile(definition(rows, after));
  expect('problems' in compiled && compiled.problems.map(({ message }) => message)).toEqual([
    '”Belopp” finns på varje rad i ”Inkomster”. Välj någon rad, varje rad, antalet rader eller summan av dem.',
  ]);
});
