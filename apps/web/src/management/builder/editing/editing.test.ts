import type { EServiceSettings } from '@handslag/contracts/e-services';
import { compile, type Condition, type EServiceDefinition, type Question } from '@handslag/form-engine';
import { skolskjuts } from '@handslag/samples/services/skolskjuts';
import { describe, expect, it } from 'vitest';
import { changeQuestion } from './change-element.ts';
import { duplicateElement, withFreshIds } from './duplicate-element.ts';
import { elementsOf, findElement, takenIds } from './elements.ts';
import { makeId } from './ids/make-id.ts';
import { renameChoice, renameElement } from './ids/rename-id.ts';
import { insertQuestions } from './insert-elements.ts';
import { inOneLanguage, missingTexts, nextMissing } from './missing-texts.ts';
import { moveElement, moveQuestion } from './move-element.ts';
import { removeElement, usesLost } from './remove-element.ts';
import { allUses } from './uses-of.ts';

const text = (id: string, more: Partial<Question> = {}): Question =>
  ({ type: 'text', id, label: { sv: id }, ...more }) as Question;
const is = (answer: string, value: string): Condition => ({
  compare: '=',
  left: { answer },
  right: { value },
});
const small: EServiceDefinition = {
  format: 1,
  steps: [
    {
      id: 'one',
      title: { sv: 'Ett' },
      questions: [
        {
          type: 'radio',
          id: 'way',
          label: { sv: 'Hur?' },
          choices: [
            { id: 'a', label: { sv: 'A' } },
            { id: 'b', label: { sv: 'B' } },
          ],
        },
        { type: 'group', id: 'home', label: { sv: 'Hem' }, questions: [text('street'), text('city')] },
        text('extra', { visibleWhen: is('way', 'a'), required: is('way', 'b') }),
      ],
    },
    { id: 'two', title: { sv: 'Två' }, visibleWhen: is('way', 'b'), questions: [text('last')] },
  ],
};
const settings = {
  assignmentRules: [{ when: is('way', 'a'), handlerGroup: 'x' }],
} as unknown as EServiceSettings;
const order = (definition: EServiceDefinition) => [...elementsOf(definition)].map(({ id }) => id).join(' ');

describe('ids', () => {
  it('say what the label says', () => {
    expect(makeId('Elevens namn', new Set(), 'fraga')).toBe('elevensNamn');
    expect(makeId('Är det åt höger?', new Set(), 'fraga')).toBe('arDetAtHoger');
    expect(makeId('Elevens namn', new Set(['elevensNamn']), 'fraga')).toBe('elevensNamn2');
    expect(makeId('1234', new Set(), 'fraga')).toBe('fraga');
    expect(makeId('constructor', new Set(), 'fraga')).toBe('constructor2');
    expect(makeId('x'.repeat(80), new Set(), 'fraga').length).toBeLessThanOrEqual(40);
  });

  it('are rewritten wherever they are named', () => {
    const work = renameElement({ settings, definition: small }, 'way', 'road');
    expect(JSON.stringify(work)).not.toContain('"way"');
    expect(() => compile(work.definition)).not.toThrow();
    expect(work.settings.assignmentRules?.[0]?.when).toEqual(is('road', 'a'));
  });

  it('of choices are rewritten where the answer is compared with them, and nowhere else', () => {
    const work = renameChoice({ settings, definition: small }, 'way', 'a', 'first');
    expect(work.settings.assignmentRules?.[0]?.when).toEqual(is('way', 'first'));
    const extra = findElement(work.definition, 'extra');
    expect(extra?.kind === 'question' && extra.question).toMatchObject({
      visibleWhen: is('way', 'first'),
      required: is('way', 'b'),
    });
  });
});

describe('changing', () => {
  it('leaves what is not on the way the same object', () => {
    const changed = changeQuestion(small, 'street', (one) => ({ ...one, label: { sv: 'Gata' } }));
    expect(changed.steps[1]).toBe(small.steps[1]);
    expect(changed.steps[0]?.questions[0]).toBe(small.steps[0]?.questions[0]);
    expect(changed.steps[0]?.questions[1]).not.toBe(small.steps[0]?.questions[1]);
    expect(changeQuestion(small, 'nothing', (one) => one)).toBe(small);
  });

  it('puts questions in steps and groups', () => {
    const inGroup = insertQuestions(small, [text('new')], { parent: 'home', index: 1 });
    expect(order(inGroup)).toBe('one way home street new city extra two last');
  });
});

describe('moving', () => {
  it('goes up and down, and on to the next step', () => {
    expect(order(moveElement(small, 'home', 'up'))).toBe('one home street city way extra two last');
    expect(order(moveElement(small, 'extra', 'down'))).toBe('one way home street city two extra last');
    expect(order(moveElement(small, 'last', 'up'))).toBe('one way home street city extra last two');
    expect(order(moveElement(small, 'two', 'up'))).toBe('two last one way home street city extra');
  });

  it('goes in and out of the group before', () => {
    const inside = moveElement(small, 'extra', 'in');
    expect(order(inside)).toBe('one way home street city extra two last');
    expect(findElement(inside, 'extra')).toMatchObject({ groups: [{ id: 'home' }] });
    expect(moveElement(inside, 'extra', 'out')).toEqual(small);
  });

  it('stays where there is nowhere to go, and never goes into itself', () => {
    expect(moveElement(small, 'way', 'up')).toBe(small);
    expect(moveElement(small, 'way', 'in')).toBe(small);
    expect(moveElement(small, 'way', 'out')).toBe(small);
    expect(moveQuestion(small, 'home', { parent: 'home', index: 0 })).toBe(small);
    expect(moveQuestion(small, 'way', { parent: 'street', index: 0 })).toBe(small);
  });

  it('loses and doubles nothing in a real form, wherever each question is moved', () => {
    const ids = [...takenIds(skolskjuts.definition)].sort();
    for (const { id } of elementsOf(skolskjuts.definition)) {
      for (const direction of ['up', 'down', 'in', 'out'] as const) {
        expect([...takenIds(moveElement(skolskjuts.definition, id, direction))].sort()).toEqual(ids);
      }
    }
  });
});

describe('removing', () => {
  it('tells what depends on it, and takes those rules away', () => {
    const work = { settings, definition: small };
    expect(usesLost(work, 'way').map(({ by, role }) => `${by ?? 'service'} ${role}`)).toEqual([
      'extra visibleWhen',
      'extra required',
      'two visibleWhen',
      'service assignment',
    ]);
    const left = removeElement(work, 'way');
    expect(JSON.stringify(left)).not.toContain('"way"');
    expect(left.settings.assignmentRules).toEqual([]);
    expect(() => compile(left.definition)).not.toThrow();
  });

  it('leaves a real form that runs, whatever is removed', () => {
    for (const { id } of elementsOf(skolskjuts.definition)) {
      const left = removeElement({ settings: skolskjuts.settings, definition: skolskjuts.definition }, id);
      expect(() => compile(left.definition), id).not.toThrow();
    }
  });
});

describe('copying', () => {
  it('gives every copy an id of its own, and its rules name the copy', () => {
    const copied = duplicateElement(small, 'one');
    expect(order(copied.definition)).toBe(
      'one way home street city extra one2 way2 home2 street2 city2 extra2 two last',
    );
    const extra = findElement(copied.definition, 'extra2');
    expect(extra?.kind === 'question' && extra.question.visibleWhen).toEqual(is('way2', 'a'));
    expect(() => compile(copied.definition)).not.toThrow();
  });

  it('copies every step of a real form to one that runs', () => {
    for (const { id } of elementsOf(skolskjuts.definition))
      expect(() => compile(duplicateElement(skolskjuts.definition, id).definition), id).not.toThrow();
  });

  it('keeps ids that are free', () => {
    const [copies] = withFreshIds([text('free'), text('way')], takenIds(small));
    expect(copies.map(({ id }) => id)).toEqual(['free', 'way2']);
  });
});

describe('what depends on what', () => {
  it('is found in rules, limits, calculations, checks and settings', () => {
    const uses = allUses(skolskjuts.definition, skolskjuts.settings);
    const of = (id: string) => uses.filter((use) => use.of === id).map(({ by, role }) => `${by} ${role}`);
    expect(of('ak')).toEqual(['avstand visibleWhen', 'avstand value']);
    expect(of('barnPersonnummer')).toContain('eleven checks');
    expect(of('tiderLamnas')).toEqual(['tider checks']);
  });
});

describe('languages', () => {
  it('counts what has no translation, and shows Swedish in its place', () => {
    const both = { label: { sv: 'Namn', en: 'Name' }, help: { sv: 'Hela namnet' }, unit: { sv: '' } };
    expect(missingTexts(both, 'en')).toBe(1);
    expect(missingTexts(both, 'fi')).toBe(2);
    expect(inOneLanguage(both, 'en')).toEqual({
      label: { sv: 'Name' },
      help: { sv: 'Hela namnet' },
      unit: { sv: '' },
    });
  });

  it('leads to the next text that is missing: after the selected, from the top, then among the settings', () => {
    const said = (sv: string) => ({ sv, en: sv });
    const definition: EServiceDefinition = {
      format: 1,
      steps: [
        {
          id: 's',
          title: said('Steg'),
          questions: [
            text('a'),
            {
              type: 'group',
              id: 'g',
              label: said('Grupp'),
              questions: [text('b', { label: said('B') }), text('c')],
            },
          ],
        },
      ],
    };
    const work = { definition, settings: { name: said('N'), summary: { sv: 'S' } } as EServiceSettings };
    expect(nextMissing(work, 'en', 's')).toEqual({ id: 'a' });
    expect(nextMissing(work, 'en', 'a')).toEqual({ id: 'c' });
    expect(nextMissing(work, 'en', 'c')).toEqual({ id: 'a' });
    expect(nextMissing({ ...work, definition: { format: 1, steps: [] } }, 'en', null)).toEqual({
      setting: 'summary',
    });
    expect(
      nextMissing({ definition: { format: 1, steps: [] }, settings: {} as EServiceSettings }, 'en', null),
    ).toBeNull();
  });
});
