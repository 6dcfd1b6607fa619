import { describe, expect, it } from 'vitest';
import { check } from '../runs/check.ts';
import { formOf, q, today } from '../testing/forms.ts';
import { applyPatch } from './apply-patch.ts';
import type { Answers } from './answers.ts';
import { pathsOverlap, resolvePath } from './path.ts';
import { prefill } from './prefill.ts';
import { readPath } from './read-path.ts';

const form = formOf(
  q({ type: 'text', id: 'name' }),
  q({ type: 'contact', id: 'me', prefill: true }),
  q({ type: 'consent', id: 'ok', text: { sv: 't' }, statement: { sv: 's' } }),
  q({
    type: 'group',
    id: 'home',
    questions: [q({ type: 'number', id: 'area' }), q({ type: 'contact', id: 'owner' })],
  }),
  q({
    type: 'repeating-group',
    id: 'incomes',
    rowName: { sv: 'Inkomst' },
    questions: [
      q({ type: 'money', id: 'amount' }),
      q({ type: 'address', id: 'from' }),
      q({
        type: 'repeating-group',
        id: 'months',
        rowName: { sv: 'Månad' },
        questions: [q({ type: 'text', id: 'month' })],
      }),
    ],
  }),
  q({ type: 'select', id: 'pay', choices: [{ id: 'card', label: { sv: 'Kort' } }], defaultChoice: 'card' }),
);

const patch = (answers: Answers, ...changes: [string, unknown][]) =>
  applyPatch(
    form,
    answers,
    changes.map(([path, value]) => ({ path, value })),
  );

describe('a patch', () => {
  it('reaches questions, parts, groups, rows and rows in rows', () => {
    const { answers, refused } = patch(
      {},
      ['name', 'Åsa'],
      ['me.email', 'asa@exempel.se'],
      ['home.area', 'fel'],
      ['incomes[r1].amount', '100'],
      ['incomes[r1].from.city', 'Norrvik'],
      ['incomes[r1].months[m1].month', 'maj'],
      ['ok', false],
    );
    expect(refused).toEqual([]);
    expect(answers).toEqual({
      name: 'Åsa',
      ok: false,
      me: { email: 'asa@exempel.se' },
      home: { area: 'fel' },
      incomes: [
        {
          id: 'r1',
          answers: {
            amount: '100',
            from: { city: 'Norrvik' },
            months: [{ id: 'm1', answers: { month: 'maj' } }],
          },
        },
      ],
    });
    expect(readPath(form, answers, 'incomes[r1].months[m1].month')).toBe('maj');
    expect(readPath(form, answers, 'incomes[r1]')).toMatchObject({ amount: '100' });
    expect(readPath(form, answers, 'me.email')).toBe('asa@exempel.se');
    expect(readPath(form, answers, 'incomes[r2].amount')).toBeUndefined();
  });

  it('empties with null or an empty text, and leaves no empty shells', () => {
    const before = patch(
      {},
      ['name', 'Åsa'],
      ['me.email', 'x'],
      ['home.area', '1'],
      ['incomes[r1].amount', '1'],
    ).answers;
    const { answers } = patch(
      before,
      ['name', ''],
      ['me.email', null],
      ['home.area', null],
      ['incomes[r1]', null],
    );
    expect(answers).toEqual({});
  });

  it('orders rows without losing those it does not know of', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, answers: {} }));
    const { answers } = patch({ incomes: rows }, ['incomes', ['c', 'a', 'gone']]);
    expect((answers as { incomes: typeof rows }).incomes.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('orders rows that come in the same patch', () => {
    const { answers } = patch(
      {},
      ['incomes', ['z', 'a']],
      ['incomes[a].amount', '1'],
      ['incomes[z].amount', '2'],
    );
    expect((answers as unknown as { incomes: { id: string }[] }).incomes.map(({ id }) => id)).toEqual([
      'z',
      'a',
    ]);
  });

  it('replaces rows and groups as a whole', () => {
    const rows = [{ id: 'z', answers: { amount: '5' } }];
    expect(patch({}, ['incomes', rows], ['home', { area: '9' }]).answers).toEqual({
      incomes: rows,
      home: { area: '9' },
    });
  });

  it.each([
    ['__proto__', 'x', 'unknown_path'],
    ['constructor', 'x', 'unknown_path'],
    ['me.__proto__', 'x', 'unknown_path'],
    ['home.__proto__.area', '1', 'unknown_path'],
    ['area', '1', 'unknown_path'],
    ['amount', '1', 'unknown_path'],
    ['incomes.amount', '1', 'unknown_path'],
    ['incomes[].amount', '1', 'unknown_path'],
    ['incomes[../x].amount', '1', 'unknown_path'],
    ['name[r1]', '1', 'unknown_path'],
    ['x'.repeat(500), '1', 'unknown_path'],
    ['name', 7, 'wrong_shape'],
    ['name', { toString: 'x' }, 'wrong_shape'],
    ['name', 'x'.repeat(6000), 'too_large'],
    ['ok', 'yes', 'wrong_shape'],
    ['me', { email: 'x', extra: 'y' }, 'wrong_shape'],
    ['home', { area: 7 }, 'wrong_shape'],
    ['home', { evil: 'x' }, 'unknown_path'],
    ['incomes', [{ id: 'a', answers: {}, more: 1 }], 'wrong_shape'],
    [
      'incomes',
      [
        { id: 'a', answers: {} },
        { id: 'a', answers: {} },
      ],
      'wrong_shape',
    ],
    ['incomes', [{ id: 'a b', answers: {} }], 'wrong_shape'],
    ['incomes', Array.from({ length: 201 }, (_, index) => ({ id: `r${index}`, answers: {} })), 'too_large'],
    ['incomes[r1]', { amount: 5 }, 'wrong_shape'],
  ])('refuses %s with %j', (path, value, reason) => {
    const { answers, refused } = patch({ name: 'kvar' }, [path, value]);
    expect(refused).toEqual([{ path: path.slice(0, 400), reason }]);
    expect(answers).toEqual({ name: 'kvar' });
  });

  it('takes 200 rows and says so when there is no room for more, keeping the rest', () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ id: `r${index}`, answers: {} }));
    const { answers, refused } = patch({ incomes: rows }, ['incomes[one-more].amount', '1'], ['name', 'Åsa']);
    expect(refused).toEqual([{ path: 'incomes[one-more].amount', reason: 'too_large' }]);
    expect(answers).toEqual({ incomes: rows, name: 'Åsa' });
  });

  it('refuses to grow beyond a million characters', () => {
    const rows = Array.from({ length: 199 }, (_, index) => ({
      id: `r${index}`,
      answers: { amount: 'x'.repeat(5000) },
    }));
    const { refused } = patch(
      { incomes: rows },
      ['incomes[r199].amount', 'x'.repeat(4999)],
      ['name', 'x'.repeat(5000)],
    );
    expect(refused.map(({ reason }) => reason)).toEqual(['too_large', 'too_large']);
  });
});

describe('paths', () => {
  it('mean something in this form or nothing', () => {
    expect(resolvePath(form, 'incomes[r1].from.city')).toMatchObject({ rows: ['r1'], part: 'city' });
    for (const path of ['', '.', 'name.', '.name', 'me.', 'incomes[', 'incomes]', 'home.home', 'name.name']) {
      expect(resolvePath(form, path)).toBeUndefined();
    }
  });

  it('overlap when one holds the other', () => {
    expect(pathsOverlap('me', 'me.email')).toBe(true);
    expect(pathsOverlap('incomes[r1].amount', 'incomes[r1]')).toBe(true);
    expect(pathsOverlap('incomes', 'incomes[r1]')).toBe(true);
    expect(pathsOverlap('me', 'me')).toBe(true);
    expect(pathsOverlap('me', 'mer')).toBe(false);
    expect(pathsOverlap('incomes[r1].amount', 'incomes[r2].amount')).toBe(false);
  });
});

describe('prefill', () => {
  const person = {
    givenName: 'Anna',
    familyName: 'Berg',
    personalNumber: '199001012385',
    street: 'Storgatan 1',
    postcode: '12345',
    city: 'Norrvik',
    phone: '',
  };

  it('fills in contact questions that ask for it, and the first choice of lists', () => {
    expect(prefill(form, person)).toEqual({
      me: {
        name: 'Anna Berg',
        personalNumber: '199001012385',
        street: 'Storgatan 1',
        postcode: '12345',
        city: 'Norrvik',
      },
      pay: 'card',
    });
    expect(prefill(form, {})).toEqual({ pay: 'card' });
  });

  it('fills in nothing that is wrong, and only fields that are asked for', () => {
    expect(check(form, prefill(form, person), { today }, 'save')).toEqual([]);
    const short = formOf(q({ type: 'contact', id: 'me', prefill: true, fields: ['email'] }));
    expect(prefill(short, { ...person, email: 'anna@exempel.se' })).toEqual({
      me: { email: 'anna@exempel.se' },
    });
  });
});
