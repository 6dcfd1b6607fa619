import type { Condition, Expression } from '@handslag/form-engine';
import { sampleEServices } from '@handslag/samples/e-services';
import { skolskjuts } from '@handslag/samples/services/skolskjuts';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../editing/elements.ts';
import { readLookup, writeLookup } from './expressions/lookup.ts';
import { aboutKey, beginLine, verbsFor, withVerb } from './line-kinds.ts';
import { readRule, writeRule, type RuleLine } from './rule-line.ts';
import { subjectsFor } from './subjects.ts';

const skal: Expression = { answer: 'skal' };

/** Every condition inside anything. */
function* conditionsIn(part: unknown): Generator<Condition> {
  if (typeof part !== 'object' || part === null) return;
  const keys = ['compare', 'all', 'any', 'not', 'contains', 'in', 'empty', 'shown', 'where'];
  if (!Array.isArray(part) && keys.some((key) => key in part) && !('count' in part)) yield part as Condition;
  for (const inner of Object.values(part)) yield* conditionsIn(inner);
}

describe('rules as sentences', () => {
  it('give back every rule of every sample service as it was', () => {
    const rules = sampleEServices.flatMap(({ definition }) => [...conditionsIn(definition)]);
    expect(rules.length).toBeGreaterThan(150);
    for (const rule of rules) expect(writeRule(readRule(rule))).toEqual(doubled(rule));
  });

  it('turn a line round without a group about it', () => {
    expect(readRule({ not: { empty: skal } })).toMatchObject({ kind: 'filled', verb: 'answered' });
    expect(readRule({ not: { contains: skal, item: { value: 'x' } } })).toMatchObject({
      verb: 'contains-not',
    });
    expect(readRule({ not: { all: [{ empty: skal }] } })).toMatchObject({ kind: 'group', how: 'none' });
  });

  it('begin with something that can be said of the question', () => {
    const subjects = subjectsFor(skolskjuts.definition, 'vag');
    expect(beginLine('answer:skal', subjects)).toEqual({ contains: skal, item: { value: 'langVag' } });
    expect(beginLine('age:barnPersonnummer', subjects)).toMatchObject({
      compare: '=',
      left: { ageFrom: { answer: 'barnPersonnummer' } },
    });
    expect(beginLine('some:tider', subjects)).toEqual({ some: 'tider', where: { all: [] } });
    expect(beginLine('shown:intyg', subjects)).toEqual({ shown: 'intyg' });
  });

  it('keep what is compared with when what is said changes', () => {
    const line = readRule({ compare: '=', left: { answer: 'ak' }, right: { value: 'ak4' } }) as RuleLine;
    const subjects = subjectsFor(skolskjuts.definition, null);
    expect(withVerb({ answer: 'ak' }, 'in', subjects, line)).toEqual({
      in: { answer: 'ak' },
      items: ['ak4'],
    });
    expect(withVerb({ answer: 'ak' }, '!=', subjects, line)).toMatchObject({ right: { value: 'ak4' } });
    expect(aboutKey(line)).toBe('answer:ak');
    expect(verbsFor('choice')[0]).toBe('=');
  });

  it('may speak of rows only where they are', () => {
    const names = (owner: string | null, rows: string[] = []) =>
      subjectsFor(skolskjuts.definition, owner, rows).map(({ id }) => id);
    expect(names('pu')).not.toContain('tiderDag');
    expect(names('tiderHamtas')).toContain('tiderLamnas');
    expect(names(null, ['tider'])).toContain('tiderDag');
    for (const { id } of elementsOf(skolskjuts.definition)) expect(names(id)).not.toContain(id);
  });
});

describe('tables of choices', () => {
  it('read nested rules and write them as they were', () => {
    const element = [...elementsOf(skolskjuts.definition)].find(({ id }) => id === 'avstand');
    const question = element?.kind === 'question' ? element.question : undefined;
    const value = question?.type === 'calculated' ? question.value : { value: 0 };
    const table = readLookup(value);
    expect(table?.rows.length).toBe(7);
    expect(table && writeLookup(table)).toEqual(value);
    expect(readLookup({ add: [{ value: 1 }] })).toBeUndefined();
  });
});

/** Not all of several is none of them together: the same, written with the group that holds them. */
function doubled(rule: Condition): Condition {
  if (!('not' in rule) || 'any' in rule.not) return rule;
  const part = readRule(rule);
  return part.kind === 'group' ? { not: { any: [rule.not] } } : rule;
}
