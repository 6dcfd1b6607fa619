import '../english.ts';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import type { Condition } from '../definition.ts';
import { is, q, step, today } from '../testing/forms.ts';
import { check } from './check.ts';
import { fulfils } from './fulfils.ts';
import { summary } from './summary.ts';
import { walk } from './walk.ts';

const form = compile({
  format: 1,
  steps: [
    step('first', [
      q({ type: 'yes-no', id: 'more', label: 'Vill du ha mer?' }),
      q({ type: 'text', id: 'what', visibleWhen: is('more', 'yes') }),
    ]),
    step('second', [q({ type: 'number', id: 'count' })], { visibleWhen: is('more', 'yes') }),
    step('third', [
      q({
        type: 'group',
        id: 'home',
        label: 'Hemma',
        questions: [q({ type: 'number', id: 'area', label: 'Yta', sensitive: true })],
      }),
      q({
        type: 'stop',
        id: 'halt',
        visibleWhen: is('count', 99),
        text: { sv: 'Det räcker.', en: 'Enough.' },
      }),
    ]),
    step('fourth', [
      q({
        type: 'repeating-group',
        id: 'rows',
        required: false,
        rowName: { sv: 'Rad', en: 'Row' },
        questions: [
          q({ type: 'money', id: 'sum' }),
          q({ type: 'text', id: 'why', visibleWhen: is('sum', 100) }),
        ],
      }),
    ]),
  ],
});
const at = (answers: object) => walk(form, answers as never, { today });

describe('walk', () => {
  it('goes through the visible steps, there and back', () => {
    const all = at({ more: 'yes' });
    expect(['first', 'second', 'third', 'fourth', 'nowhere'].map(all.next)).toEqual([
      'second',
      'third',
      'fourth',
      undefined,
      undefined,
    ]);
    expect(['first', 'second', 'third', 'fourth', 'nowhere'].map(all.previous)).toEqual([
      undefined,
      'first',
      'second',
      'third',
      undefined,
    ]);
    const fewer = at({ more: 'no' });
    expect([fewer.next('first'), fewer.previous('third'), fewer.next('second')]).toEqual([
      'third',
      'first',
      undefined,
    ]);
  });

  it('does not go past a stop, but back from it', () => {
    const stopped = at({ more: 'yes', what: 'x', count: '99', home: { area: '1' } });
    expect(stopped.stoppedBy).toBe('halt');
    expect(stopped.next('second')).toBe('third');
    expect(stopped.next('third')).toBeUndefined();
    expect(stopped.previous('third')).toBe('second');
    expect(stopped.steps.map(({ state }) => state)).toEqual(['done', 'done', 'blocked', 'blocked']);
  });

  it('tells what each step is short of, and where to go on', () => {
    const some = at({ more: 'yes', what: 'x', count: 'många' });
    expect(some.steps.map(({ state }) => state)).toEqual(['done', 'invalid', 'todo', 'done']);
    expect(some.current).toBe('second');
    expect(at({ more: 'no', home: { area: '7' } }).current).toBeUndefined();
  });

  it('knows nothing of paths that are not there', () => {
    const some = at({});
    expect([some.isVisible('x'), some.isRequired('home.x'), some.calculated('rows[r1].sum')]).toEqual([
      false,
      false,
      undefined,
    ]);
    expect(some.availableChoices('what')).toEqual([]);
    expect([some.isVisible('home.area'), some.isRequired('home.area'), some.isRequired('what')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('check', () => {
  it('can look at one step', () => {
    const paths = (stepId: string) =>
      check(form, { more: 'yes' }, { today }, 'submit', { stepId }).map(({ path }) => path);
    expect([paths('first'), paths('third'), paths('nowhere')]).toEqual([['what'], ['home.area'], []]);
  });

  it('speaks English when asked, and Swedish for what has no English', () => {
    const surroundings = { today, language: 'en' } as const;
    const messages = check(
      form,
      { more: 'yes', count: '99', rows: [{ id: 'r1', answers: { sum: '-1' } }] },
      surroundings,
      'submit',
    );
    expect(messages.map(({ message }) => message)).toEqual([
      'Enter what.',
      'Enter Yta.',
      'Enough.',
      'Row 1: sum must be at least 0\u00a0kr. Change it to 0\u00a0kr or more.',
    ]);
  });
});

describe('summary', () => {
  it('has what is visible, group in group, hidden answers left out', () => {
    const answers = {
      more: 'no',
      what: 'gömt',
      home: { area: '12' },
      rows: [
        { id: 'r1', answers: { sum: '1', why: 'x' } },
        { id: 'r2', answers: { sum: '2,50' } },
      ],
    };
    const steps = summary(form, answers, { today });
    expect(steps.map(({ stepId }) => stepId)).toEqual(['first', 'third', 'fourth']);
    expect(steps[0]!.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual(['Vill du ha mer?: Nej']);
    expect(steps[1]!.rows).toMatchObject([
      {
        path: 'home',
        kind: 'group',
        answered: true,
        sensitive: false,
        rows: [{ path: 'home.area', value: '12', sensitive: true }],
      },
    ]);
    expect(steps[2]!.rows[0]!.rows).toMatchObject([
      {
        label: 'Rad 1',
        path: 'rows[r1]',
        rows: [
          { path: 'rows[r1].sum', value: '1\u00a0kr' },
          { path: 'rows[r1].why', value: 'x' },
        ],
      },
      { label: 'Rad 2', path: 'rows[r2]', rows: [{ path: 'rows[r2].sum', value: '2,50\u00a0kr' }] },
    ]);
  });
});

describe('fulfils', () => {
  const holds = (condition: Condition, answers: object) =>
    fulfils(form, condition, answers as never, { today });

  it('asks of a condition what the form itself would see', () => {
    expect([holds(is('more', 'yes'), { more: 'yes' }), holds(is('more', 'yes'), { more: 'no' })]).toEqual([
      true,
      false,
    ]);
    expect(holds(is('count', 3), { more: 'no', count: '3' })).toBe(false);
    expect(
      holds({ some: 'rows', where: is('sum', 100) }, { rows: [{ id: 'r', answers: { sum: '1' } }] }),
    ).toBe(true);
  });

  it('does not hold where it asks for what the form does not have', () => {
    expect(holds({ not: is('gone', 'yes') }, {})).toBe(false);
    expect(holds(is('sum', 100), {})).toBe(false);
  });
});
