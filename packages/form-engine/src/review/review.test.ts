import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { Condition, EServiceDefinition, Question } from '../definition.ts';
import { compile } from '../compile/compile.ts';
import { reviewDefinition } from '../review-definition.ts';
import { walk } from '../runs/walk.ts';
import { arbitraryFilledForm } from '../testing/arbitrary-answers.ts';
import { definition, is, q, step, today } from '../testing/forms.ts';

const findings = (...questions: Question[]) => listOf(definition(...questions));
const listOf = (given: EServiceDefinition) =>
  reviewDefinition(given).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const kind = q({
  type: 'radio',
  id: 'kind',
  choices: [
    { id: 'a', label: { sv: 'A' } },
    { id: 'b', label: { sv: 'B' } },
  ],
});
const age = q({ type: 'number', id: 'age' });
const text = (id: string, visibleWhen?: Condition, more: object = {}) =>
  q({ type: 'text', id, ...(visibleWhen && { visibleWhen }), ...more });
const compared = (sign: '<' | '<=' | '>' | '>=', value: number): Condition => ({
  compare: sign,
  left: { answer: 'age' },
  right: { value },
});

describe('review', () => {
  it('has nothing to say about a sound definition', () => {
    expect(
      findings(
        kind,
        age,
        text('x', is('kind', 'a')),
        text('y', { any: [is('kind', 'b'), compared('>', 3)] }),
      ),
    ).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['two choices at once', { all: [is('kind', 'a'), is('kind', 'b')] }],
    [
      'neither of all choices',
      { all: [{ not: { empty: { answer: 'kind' } } }, { not: is('kind', 'a') }, { not: is('kind', 'b') }] },
    ],
    ['empty and answered', { all: [{ empty: { answer: 'age' } }, compared('>', 1)] }],
    ['no number between', { all: [compared('>', 3), compared('<', 4)] }],
    ['bounds the wrong way round', { all: [compared('>=', 10), compared('<=', 9)] }],
    ['something and its opposite', { all: [{ shown: 'age' }, { not: { shown: 'age' } }] }],
    [
      'one of what is excluded',
      { all: [{ in: { answer: 'kind' }, items: ['a'] }, { not: { in: { answer: 'kind' }, items: ['a'] } }] },
    ],
    ['any of nothing', { any: [] }],
  ])('finds the contradiction: %s', (_name, condition) => {
    expect(findings(kind, age, text('x', condition))).toEqual([
      'error contradiction steps[0].questions[2].visibleWhen',
    ]);
  });

  it('finds what cannot be reached through other rules, groups and steps', () => {
    const onA = text('x', is('kind', 'a'));
    const needsX: Condition = { all: [{ not: { empty: { answer: 'x' } } }, is('kind', 'b')] };
    expect(findings(kind, onA, text('y', needsX))).toEqual(['error unreachable steps[0].questions[2]']);
    const group = q({
      type: 'group',
      id: 'g',
      visibleWhen: is('kind', 'a'),
      questions: [text('z', is('kind', 'b'))],
    });
    expect(findings(kind, group)).toEqual(['error unreachable steps[0].questions[1].questions[0]']);
    const steps: EServiceDefinition = {
      format: 1,
      steps: [
        step('one', [kind, onA]),
        step('two', [age], { visibleWhen: { all: [{ shown: 'x' }, is('kind', 'b')] } }),
      ],
    };
    expect(listOf(steps)).toEqual(['error unreachable steps[1]']);
  });

  it('warns of rules that look ahead', () => {
    expect(findings(text('x', is('kind', 'a')), kind)).toEqual([
      'warning later_question steps[0].questions[0].visibleWhen',
    ]);
    const number = q({ type: 'number', id: 'n', max: { answer: 'age' } });
    expect(findings(number, age)).toEqual(['warning later_question steps[0].questions[0].max']);
  });

  it('finds choices that do not exist', () => {
    expect(findings(kind, text('x', { in: { answer: 'kind' }, items: ['a', 'q'] }))).toEqual([
      'error unknown_choice steps[0].questions[1].visibleWhen',
    ]);
  });

  it('finds demands on what is hidden', () => {
    expect(findings(kind, text('x', is('kind', 'a'), { required: is('kind', 'b') }))).toEqual([
      'warning required_but_hidden steps[0].questions[1].required',
    ]);
  });

  it('finds dead ends', () => {
    const stop = (id: string, visibleWhen?: Condition) =>
      q({ type: 'stop', id, text: { sv: 'Nej' }, ...(visibleWhen && { visibleWhen }) });
    expect(findings(kind, stop('no'))).toEqual(['error dead_end steps[0].questions[1]']);
    expect(findings(kind, stop('no', is('kind', 'a')))).toEqual([]);
    expect(findings(kind, stop('no', is('kind', 'a')), stop('nor', is('kind', 'b')))).toEqual([
      'error dead_end steps[0].questions[0]',
    ]);
    const closed = {
      id: 'c',
      label: { sv: 'C' },
      availableWhen: { all: [is('kind', 'a'), is('kind', 'b')] },
    };
    expect(findings(kind, q({ type: 'radio', id: 'r', choices: [closed] }))).toEqual([
      'error dead_end steps[0].questions[1].choices',
    ]);
  });

  it.each<Question>([
    q({ type: 'text', id: 'x', minLength: 300 }),
    q({ type: 'number', id: 'x', min: { value: 5 }, max: { value: 4 } }),
    q({ type: 'date', id: 'x', min: { value: '2026-02-01' }, max: { value: '2026-01-01' } }),
    q({ type: 'time', id: 'x', min: '10:00', max: '09:00' }),
    q({ type: 'checkboxes', id: 'x', min: 2, choices: [{ id: 'a', label: { sv: 'A' } }] }),
    q({ type: 'attachments', id: 'x', accept: ['pdf'], maxBytes: 1, min: 3, max: 2 }),
    q({ type: 'repeating-group', id: 'x', rowName: { sv: 'R' }, minRows: 3, maxRows: 2, questions: [age] }),
  ])('finds limits that nothing keeps to: $type', (question) => {
    expect(findings(question)).toEqual(['error impossible_limits steps[0].questions[0]']);
  });

  it('warns of the same label twice, and tells of a broken definition', () => {
    expect(
      findings(text('x', undefined, { label: 'Namn' }), text('y', undefined, { label: 'namn ' })),
    ).toEqual(['warning same_label steps[0].questions[1]']);
    expect(findings(text('x', { shown: 'ghost' }))).toEqual([
      'error broken steps[0].questions[0].visibleWhen',
    ]);
  });

  it('never calls something unreachable that answers can reach', () => {
    fc.assert(
      fc.property(arbitraryFilledForm, ({ definition: given, answers }) => {
        const unreachable = reviewDefinition(given)
          .filter(({ code }) => code === 'unreachable' || code === 'contradiction')
          .map(({ path }) => path.replace(/\.visibleWhen$/, ''));
        const form = compile(given);
        const seen = walk(form, answers, { today }).steps.flatMap(({ paths }) => paths);
        const sources = seen.map((path) => form.byId.get(path.split('.').at(-1)!)?.source);
        expect(unreachable.filter((path) => sources.includes(path))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
