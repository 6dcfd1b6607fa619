import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { definition, is, q, step, today } from '../testing/forms.ts';
import { createFormState } from './create-form-state.ts';

const form = compile({
  format: 1,
  steps: [
    step('one', [
      q({ type: 'yes-no', id: 'kids', label: 'Har du barn?' }),
      q({ type: 'number', id: 'most', required: false }),
      q({
        type: 'repeating-group',
        id: 'children',
        rowName: { sv: 'Barn' },
        visibleWhen: is('kids', 'yes'),
        questions: [
          q({ type: 'text', id: 'name', label: 'Namn' }),
          q({ type: 'number', id: 'age', max: { answer: 'most' } }),
        ],
      }),
      q({ type: 'calculated', id: 'sum', value: { sum: 'children', of: { answer: 'age' } }, show: 'number' }),
      q({ type: 'contact', id: 'me', fields: ['name', 'email'] }),
    ]),
    step('two', [q({ type: 'text', id: 'last' })], {
      visibleWhen: { compare: '>', left: { answer: 'sum' }, right: { value: 10 } },
    }),
  ],
});

const open = (answers = {}) => createFormState(form, answers, { today });

describe('a form state', () => {
  it('tells which questions changed, and when a step comes', () => {
    const state = open({ kids: 'yes', children: [{ id: 'r1', answers: { name: 'Bo', age: '3' } }] });
    state.walk();
    expect(state.set('children[r1].age', '11')).toEqual({
      changed: ['sum', 'last'],
      stepsChanged: true,
      refused: [],
    });
    expect(state.walk().steps.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(state.field('sum')?.calculated?.inWords).toBe('11');
  });

  it('says nothing when an answer changes and nothing follows', () => {
    const state = open({ kids: 'yes', me: { name: 'Bo', email: 'bo@exempel.se' } });
    state.walk();
    expect(state.set('me.name', 'Bo Ek').changed).toEqual([]);
    expect(state.answers()).toMatchObject({ me: { name: 'Bo Ek', email: 'bo@exempel.se' } });
  });

  it('moves limits and issues of every row when what they hang on moves', () => {
    const rows = ['r1', 'r2', 'r3'].map((id, index) => ({
      id,
      answers: { name: 'x', age: String(index * 5) },
    }));
    const state = open({ kids: 'yes', most: '20', children: rows });
    state.walk();
    expect(state.set('most', '6').changed).toEqual([
      'children[r1].age',
      'children[r2].age',
      'children[r3].age',
    ]);
    expect(state.field('children[r3].age')).toMatchObject({
      max: 6,
      issues: [{ code: 'too_large', path: 'children[r3].age' }],
    });
    expect(state.issues('save')[0]!.message).toBe('Barn 3: age får vara högst 6. Ändra till 6 eller mindre.');
  });

  it('follows one field of an answer that is not complete', () => {
    const inNorrvik = {
      compare: '=',
      left: { answer: 'where', part: 'city' },
      right: { value: 'Norrvik' },
    } as const;
    const state = createFormState(
      compile(
        definition(
          q({ type: 'address', id: 'where' }),
          q({ type: 'text', id: 'local', visibleWhen: inNorrvik }),
        ),
      ),
      {},
      { today },
    );
    state.set('where.city', 'Norrvik');
    expect(state.field('local')?.visible).toBe(true);
    state.set('where.city', 'Sörhamn');
    expect(state.field('local')?.visible).toBe(false);
  });

  it('hides without forgetting', () => {
    const state = open({ kids: 'yes', children: [{ id: 'r1', answers: { name: 'Bo' } }] });
    state.set('kids', 'no');
    expect(state.field('children')?.visible).toBe(false);
    state.set('kids', 'yes');
    expect(state.value('children[r1].name')).toBe('Bo');
  });

  it('adds, orders and removes rows', () => {
    const state = open({ kids: 'yes' });
    state.walk();
    expect(state.set('children[r1]', {}).changed).toContain('children[r1].name');
    state.set('children[r2].name', 'Bo');
    expect(state.field('children')?.rows).toEqual(['r1', 'r2']);
    state.set('children', ['r2', 'r1']);
    expect(state.field('children')?.rows).toEqual(['r2', 'r1']);
    expect(state.set('children[r2]', null).changed).toContain('children[r2].name');
    expect(state.field('children[r2].name')).toBeUndefined();
  });

  it('takes several changes at once and says which it could not take', () => {
    const state = open();
    const { refused } = state.apply([
      { path: 'kids', value: 'yes' },
      { path: 'nothing', value: 'x' },
      { path: 'kids.more', value: 'x' },
    ]);
    expect(refused.map(({ path }) => path)).toEqual(['nothing', 'kids.more']);
    expect(state.value('kids')).toBe('yes');
    expect(state.set('most', ['7']).refused).toEqual([{ path: 'most', reason: 'wrong_shape' }]);
  });

  it('gives the same objects until something changes', () => {
    const state = open({ kids: 'no' });
    const [walk, answers] = [state.walk(), state.answers()];
    expect(state.walk()).toBe(walk);
    expect(state.answers()).toBe(answers);
    state.set('kids', 'yes');
    expect(state.walk()).not.toBe(walk);
    expect(state.answers()).not.toBe(answers);
  });
});

describe('one answer', () => {
  it('touches only what hangs on it, however large the form', () => {
    const large = compile(
      definition(
        ...Array.from({ length: 2000 }, (_, index) =>
          q({
            type: 'yes-no',
            id: `q${index}`,
            ...(index % 100 > 0 && { visibleWhen: is(`q${index - 1}`, 'yes') }),
          }),
        ),
      ),
    );
    const state = createFormState(large, {}, { today });
    state.walk();
    expect(state.set('q100', 'yes').changed).toEqual(['q100', 'q101']);
  });
});
