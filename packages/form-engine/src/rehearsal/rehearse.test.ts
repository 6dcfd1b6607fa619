import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { Condition, Question } from '../definition.ts';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { definition, is, q, today } from '../testing/forms.ts';
import { rehearse } from './rehearse.ts';

const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: { sv: id } }));
const kind = q({ type: 'radio', id: 'kind', label: 'Vad?', choices });
const text = (id: string, visibleWhen?: Condition) =>
  q({ type: 'text', id, ...(visibleWhen && { visibleWhen }) });
const play = (questions: readonly Question[], citizens = 200) =>
  rehearse(definition(...questions), { citizens, seed: 1, today })!;
const met = (questions: readonly Question[], id: string) =>
  play(questions).questions.find((one) => one.id === id)!.times;

describe('a rehearsal', () => {
  it('sends everyone through a sound form, by every choice', () => {
    const played = play([
      kind,
      text('x', is('kind', 'a')),
      text('y', { any: [is('kind', 'b'), is('kind', 'c')] }),
    ]);
    expect(played).toMatchObject({ citizens: 200, finished: 200, stopped: 0, deadEnds: [] });
    expect(played.coverage.met).toBe(played.coverage.of);
    expect(played.choices.map(({ times }) => times).every((times) => times > 30)).toBe(true);
  });

  it('is the same each time, and another with another seed', () => {
    const questions = [kind, q({ type: 'number', id: 'n' })];
    expect(play(questions)).toEqual(play(questions));
    const other = rehearse(definition(...questions), { citizens: 200, seed: 2, today });
    expect(other!.choices).not.toEqual(play(questions).choices);
  });

  it.each<[string, readonly Question[]]>([
    [
      'a number',
      [
        q({ type: 'number', id: 'n' }),
        text('x', { compare: '>', left: { answer: 'n' }, right: { value: 4321 } }),
      ],
    ],
    ['exactly a number', [q({ type: 'number', id: 'n' }), text('x', is('n', 777))]],
    ['an amount', [q({ type: 'money', id: 'n' }), text('x', is('n', 123_450))]],
    ['a date', [q({ type: 'date', id: 'n' }), text('x', is('n', '2031-05-06'))]],
    [
      'a day from now',
      [
        q({ type: 'date', id: 'n' }),
        text('x', { compare: '>', left: { answer: 'n' }, right: { addMonths: [{ today: true }, 30] } }),
      ],
    ],
    [
      'a word',
      [
        q({ type: 'long-text', id: 'n', minLength: 50 }),
        text('x', { contains: { answer: 'n' }, item: { value: 'bråttom' } }),
      ],
    ],
    [
      'the age of a date of birth',
      [
        q({ type: 'date', id: 'n', birthDate: true }),
        text('x', {
          all: [
            { compare: '>=', left: { ageFrom: { answer: 'n' } }, right: { value: 6 } },
            { compare: '<', left: { ageFrom: { answer: 'n' } }, right: { value: 7 } },
          ],
        }),
      ],
    ],
    [
      'the age of a personal number',
      [
        q({ type: 'personal-number', id: 'n' }),
        text('x', { compare: '<', left: { ageFrom: { answer: 'n' } }, right: { value: 4 } }),
      ],
    ],
    [
      'so many rows',
      [
        q({ type: 'repeating-group', id: 'n', rowName: { sv: 'Rad' }, questions: [text('name')] }),
        text('x', { compare: '>=', left: { count: 'n' }, right: { value: 5 } }),
      ],
    ],
    [
      'a fact about the person',
      [kind, text('x', { compare: '<', left: { attribute: 'person.age' }, right: { value: 18 } })],
    ],
  ])('finds the way that needs %s', (_name, questions) => {
    expect(met(questions, 'x')).toBeGreaterThan(5);
  });

  it('answers within limits and checks, also those that compare', () => {
    const played = play([
      q({ type: 'date', id: 'from', min: { today: true } }),
      q({ type: 'date', id: 'to', min: { answer: 'from' }, max: { addDays: [{ answer: 'from' }, 3] } }),
      q({ type: 'number', id: 'n', min: { value: -3 }, max: { value: -1 } }),
      q({ type: 'number', id: 'half', min: { value: 1.5 }, max: { divide: [{ value: 7 }, { value: 2 }] } }),
      q({ type: 'number', id: 'fine', decimals: 3, min: { value: 0.25 }, max: { value: 0.5 } }),
      q({ type: 'money', id: 'ore', min: { value: 101 }, max: { value: 399 } }),
      q({ type: 'text', id: 't', minLength: 40, maxLength: 45 }),
      q({ type: 'checkboxes', id: 'c', choices, min: 2, max: 3 }),
      q({ type: 'attachments', id: 'f', accept: ['jpg'], maxBytes: 10, min: 2, max: 3 }),
      q({ type: 'time', id: 'open', min: '09:00', max: '10:30' }),
    ]);
    expect([played.finished, played.deadEnds]).toEqual([200, []]);
  });

  it('counts those who are stopped, who have not failed', () => {
    const stop = q({ type: 'stop', id: 's', text: { sv: 'Nej' }, visibleWhen: is('kind', 'a') });
    const played = play([kind, stop]);
    expect(played.stopped).toBeGreaterThan(30);
    expect(played.finished + played.stopped).toBe(200);
    expect(played.deadEnds).toEqual([]);
  });

  it('tells where nobody can go on, with what they had answered', () => {
    const impossible = q({
      type: 'number',
      id: 'n',
      label: 'Antal',
      min: { value: 5 },
      max: { value: 4 },
      visibleWhen: is('kind', 'b'),
    });
    const { deadEnds, finished } = play([kind, impossible]);
    expect(deadEnds).toMatchObject([
      { questionId: 'n', label: 'Antal', path: 'steps[0].questions[1]', passed: 0 },
    ]);
    expect(deadEnds[0]!.times + finished).toBe(200);
    expect(deadEnds[0]!.example[0]).toEqual({ label: 'Vad?', value: 'b' });
  });

  it('tells what nobody met', () => {
    const played = play([kind, text('x', { all: [is('kind', 'a'), is('kind', 'b')] })]);
    expect(played.questions.find(({ id }) => id === 'x')!.times).toBe(0);
    expect(played.coverage.met).toBe(played.coverage.of - 1);
  });

  it('manages any form there is, and has nothing to say of one that cannot run', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (given) => {
        const played = rehearse(given, { citizens: 5, seed: 3, today })!;
        const stuck = played.deadEnds.reduce((sum, { times }) => sum + times, 0);
        expect(played.finished + played.stopped + stuck).toBe(5);
      }),
      { numRuns: 150 },
    );
    expect(
      rehearse(definition(text('x', { shown: 'ghost' })), { citizens: 5, seed: 1, today }),
    ).toBeUndefined();
  });
});
